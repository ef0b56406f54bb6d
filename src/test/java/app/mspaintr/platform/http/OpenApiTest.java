package app.mspaintr.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.support.Application;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code docs/protocol/openapi.yaml} says what the code does. */
class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  private final Map<?, ?> document = read();

  @Test
  void namesEveryResourcesMethodsAndNoOther() {
    String api = Api.class.getAnnotation(ApplicationPath.class).value();
    Set<String> written =
        operations().filter(operation -> operation.contains(" " + api + "/")).collect(asSet());
    Set<String> resources =
        Application.classes().stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .flatMap(type -> methods(api, type))
            .collect(asSet());
    assertThat(resources).contains("post /api/session").isEqualTo(written);
  }

  @Test
  void namesOnlyWhatAServletAnswers() {
    List<String> servlets =
        Application.classes().stream()
            .filter(type -> type.isAnnotatedWith(WebServlet.class))
            .flatMap(type -> Arrays.stream(type.getAnnotationOfType(WebServlet.class).value()))
            .toList();
    assertThat(operations().filter(operation -> !operation.contains(" /api/")))
        .contains("get /pictures/{picture}", "get /metrics")
        .allSatisfy(
            operation ->
                assertThat(servlets)
                    .anyMatch(
                        pattern ->
                            (operation + "/").startsWith("get " + pattern.replace("*", ""))));
  }

  @Test
  void namesEveryProblemsCode() {
    assertThat(at("components", "schemas", "Problem", "properties", "code").get("enum"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrderElementsOf(
            ErrorCode.ofHttp().stream().map(ErrorCode::wireName).toList());
  }

  @Test
  void pointsToNothingThatIsMissing() {
    List<String> references = references(document).distinct().toList();
    assertThat(references)
        .contains("#/components/schemas/Problem")
        .allSatisfy(
            reference ->
                assertThat(at(reference.substring("#/".length()).split("/")))
                    .as(reference)
                    .isNotNull());
  }

  private Stream<String> operations() {
    return at("paths").entrySet().stream()
        .flatMap(
            path ->
                ((Map<?, ?>) path.getValue())
                    .keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method + " " + path.getKey()));
  }

  private static Stream<String> methods(String api, Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .map(
                        verb ->
                            verb.value().toLowerCase(Locale.ROOT)
                                + " "
                                + api
                                + path(resource.getAnnotation(Path.class))
                                + path(method)));
  }

  private static String path(Method method) {
    return path(method.getAnnotation(Path.class));
  }

  private static String path(Path path) {
    return path == null ? "" : path.value();
  }

  private static Stream<String> references(Object node) {
    if (node instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .flatMap(
              entry ->
                  entry.getKey().equals("$ref")
                      ? Stream.of((String) entry.getValue())
                      : references(entry.getValue()));
    }
    return node instanceof List<?> list
        ? list.stream().flatMap(OpenApiTest::references)
        : Stream.empty();
  }

  private Map<?, ?> at(String... names) {
    Map<?, ?> found = document;
    for (String name : names) {
      found = found == null ? null : (Map<?, ?>) found.get(name);
    }
    return found;
  }

  private static Collector<String, ?, Set<String>> asSet() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static Map<?, ?> read() {
    try {
      String yaml = Files.readString(java.nio.file.Path.of("docs/protocol/openapi.yaml"));
      return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
