# MSPaintr in a container: built on the newest LTS JDK, run on its JRE by a user without rights. The image sets where to
# listen and where the data lies; everything else is an environment variable MSPAINTR_* or an option behind the image's name.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /source
COPY .mvn ./.mvn
COPY pom.xml ./
# the libraries in a layer of their own, so that a change of ours does not fetch them again
RUN mvn -B -q dependency:go-offline
COPY src ./src
RUN mvn -B -q package -Dmaven.test.skip=true
# The WAR unpacked, its classes in a jar as well: an AOT cache takes jars only
WORKDIR /app
RUN jar xf /source/target/mspaintr.war \
 && jar cf WEB-INF/lib-boot/application.jar -C WEB-INF/classes . \
 && rm -rf app META-INF \
 && echo "-cp $(ls -d "$PWD"/WEB-INF/lib*/*.jar | paste -sd:)" > classpath.args

FROM eclipse-temurin:25-jre
ENV MSPAINTR_HOST=0.0.0.0 \
    MSPAINTR_PORT=8080 \
    MSPAINTR_DATA=/data
RUN useradd --system --user-group --home-dir /app mspaintr && install -d -o mspaintr -g mspaintr /data
WORKDIR /app
COPY --from=build /app ./
# One start here records what a start loads, which halves the next ones; only the JRE that recorded can use it, with the same
# headers of objects: the short ones take a tenth less memory and CPU
RUN java -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput=mspaintr.aot @classpath.args app.mspaintr.boot.Launcher --data /tmp/recording >/tmp/ready & \
    server=$!; until grep -q ready /tmp/ready; do kill -0 $server || exit 1; sleep 0.2; done; \
    kill $server && wait $server && rm -r /tmp/recording /tmp/ready
USER mspaintr
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$MSPAINTR_PORT && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:AOTCache=/app/mspaintr.aot", "@/app/classpath.args", "app.mspaintr.boot.Launcher"]
