package app.mspaintr.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.http.HiddenClasses;
import app.mspaintr.support.Application;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An application server finds these classes by itself; the launcher knows those it is told of. */
class ComponentsTest {
  private static final JavaClasses APPLICATION = Application.classes();

  private final Components parts = Components.application();

  @Test
  void everyEndpointIsDeployed() {
    assertThat(parts.endpoints()).containsExactlyInAnyOrderElementsOf(with(ServerEndpoint.class));
  }

  @Test
  void everyServletIsDeployed() {
    Set<Class<?>> expected = with(WebServlet.class);
    assertThat(expected.remove(HiddenClasses.class)).isTrue(); // the launcher shows no classes
    assertThat(Set.<Class<?>>copyOf(parts.servlets())).isEqualTo(expected);
  }

  @Test
  void everyFilterIsDeployed() {
    assertThat(Set.<Class<?>>copyOf(parts.filters())).isEqualTo(with(WebFilter.class));
  }

  @Test
  void everyResourceAndProviderIsDeployed() {
    Set<Class<?>> expected =
        Stream.of(with(Path.class), with(Provider.class))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    assertThat(Set.copyOf(parts.resources())).isEqualTo(expected);
  }

  private static Set<Class<?>> with(Class<? extends Annotation> annotation) {
    return APPLICATION.stream()
        .filter(type -> type.isAnnotatedWith(annotation))
        .map(JavaClass::reflect)
        .collect(Collectors.toSet());
  }
}
