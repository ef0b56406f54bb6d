# MSPaintr in a container. The first stage builds it on the newest LTS JDK, and a user without rights runs it on that JRE. The image
# sets the address, the port and the data folder. Pass other settings as variables MSPAINTR_*, or as options behind its name.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /source
COPY .mvn ./.mvn
COPY pom.xml THIRD-PARTY.md ./
# The libraries get a layer of their own, so that Docker does not fetch them again after a change of the source
RUN mvn -B -q dependency:go-offline
COPY src ./src
RUN mvn -B -q package -Dmaven.test.skip=true
# An AOT cache takes classes from jars only. The bill of materials and the notices stay in META-INF
WORKDIR /app
RUN jar xf /source/target/mspaintr.war \
 && jar cf WEB-INF/lib-launcher/application.jar -C WEB-INF/classes . \
 && rm -rf app META-INF/maven META-INF/MANIFEST.MF \
 && echo "-cp $(ls -d "$PWD"/WEB-INF/lib*/*.jar | paste -sd:)" > classpath.args

FROM eclipse-temurin:25-jre
ENV MSPAINTR_HOST=0.0.0.0 \
    MSPAINTR_PORT=8080 \
    MSPAINTR_DATA=/data
RUN useradd --system --user-group --home-dir /app mspaintr && install -d -o mspaintr -g mspaintr /data
WORKDIR /app
COPY --from=build /app ./
# This start records the classes that a start loads, which halves the time of the next ones. Only the same JRE with the same object
# headers can use the recording. Compact headers take a tenth less memory and CPU
RUN java -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput=mspaintr.aot @classpath.args app.mspaintr.launcher.server.Launcher --data /tmp/recording >/tmp/ready & \
    server=$!; until grep -q ready /tmp/ready; do kill -0 $server || exit 1; sleep 0.2; done; \
    kill $server && wait $server && rm -r /tmp/recording /tmp/ready
USER mspaintr
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$MSPAINTR_PORT && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:AOTCache=/app/mspaintr.aot", "@/app/classpath.args", "app.mspaintr.launcher.server.Launcher"]
