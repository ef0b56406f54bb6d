package app.mspaintr.launcher.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.grizzly.servlet.FilterRegistration;
import org.glassfish.grizzly.servlet.ServletRegistration;
import org.glassfish.grizzly.servlet.WebappContext;

/** The servlets and filters in one context at the root, mapped as their annotations say. */
public final class WebContext {
  private final WebappContext context;

  public WebContext(StaticFiles files) {
    context =
        new WebappContext("MSPaintr", "", files.root().toString()) {
          @Override
          public InputStream getResourceAsStream(String path) {
            try { // Grizzly itself asks the class loader, which does not have them
              return Files.newInputStream(files.root().resolve(path.substring(1)));
            } catch (IOException e) {
              return null; // as the specification asks for
            }
          }
        };
    // Grizzly takes "" for "/", but an exact "" wins over the files: they hand it on themselves
    context.addServlet("files", files).addMapping("/");
  }

  public void filter(Filter filter, String... mapping) {
    String name = filter.getClass().getName();
    FilterRegistration registration = context.addFilter(name, filter);
    registration.setAsyncSupported(true);
    registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, mapping);
  }

  public void filter(Filter filter) {
    WebFilter mapping = filter.getClass().getAnnotation(WebFilter.class);
    filter(filter, patterns(mapping.value(), mapping.urlPatterns()).toArray(String[]::new));
  }

  public void servlet(Servlet servlet, StaticFiles files) {
    WebServlet mapping = servlet.getClass().getAnnotation(WebServlet.class);
    List<String> patterns = patterns(mapping.value(), mapping.urlPatterns()).toList();
    if (patterns.contains("")) {
      files.leaveRootTo(servlet);
    }
    servlet(servlet, patterns.stream().filter(p -> !p.isEmpty()).toArray(String[]::new));
  }

  public void servlet(Servlet servlet, String... mapping) {
    ServletRegistration registration = context.addServlet(servlet.getClass().getName(), servlet);
    registration.setAsyncSupported(true);
    registration.addMapping(mapping);
  }

  public WebappContext context() {
    return context;
  }

  private static Stream<String> patterns(String[] value, String[] urlPatterns) {
    return Stream.of(value, urlPatterns).flatMap(Arrays::stream);
  }
}
