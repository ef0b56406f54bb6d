package app.mspaintr.boot;

import app.mspaintr.http.PublicOrigins;
import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.settings.StartupFailure;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.jboss.weld.environment.se.WeldContainer;

/** The running server. */
public final class Server {
  private final WeldContainer beans;
  private final HttpServer http;
  private final NetworkListener listener;

  private Server(WeldContainer beans, HttpServer http, NetworkListener listener) {
    this.beans = beans;
    this.http = http;
    this.listener = listener;
  }

  /**
   * Starts everything; when it returns, requests are answered.
   *
   * @param tree an unpacked WAR
   * @throws StartupFailure where the port is in use, or whatever a part cannot start for
   */
  public static Server start(Settings settings, Path tree, Parts parts, List<Class<?>> classes) {
    parts.early().forEach(begin -> begin.accept(settings));
    WeldContainer beans = Beans.start(classes);
    try {
      NetworkListener listener = Http.listener(settings);
      HttpServer http = Http.server(listener);
      Sockets sockets = new Sockets();
      sockets.deploy(parts.endpoints());
      listener.registerAddOn((l, chain) -> Http.insert(chain, new SocketFilter(sockets)));
      deploy(parts, tree, beans).context().deploy(http);
      parts.awake().forEach(type -> beans.select(type).get().toString());
      try {
        http.start();
        beans.select(PublicOrigins.class).get().servedAt(listener.getPort());
      } catch (BindException e) {
        throw new StartupFailure(
            "Port "
                + settings.text(Setting.PORT)
                + " of "
                + settings.text(Setting.HOST)
                + " is in use by another program.",
            e);
      }
      return new Server(beans, http, listener);
    } catch (IOException | DeploymentException e) {
      beans.close();
      throw new IllegalStateException(e);
    } catch (RuntimeException e) {
      beans.close();
      throw e;
    }
  }

  /** Where the server answers. */
  public URI address() {
    return URI.create("http://" + listener.getHost() + ":" + listener.getPort() + "/");
  }

  /** Says goodbye, waits for what is running, and ends. */
  public void stop() {
    beans.close();
    http.shutdownNow();
  }

  private static Web deploy(Parts parts, Path tree, WeldContainer beans) {
    StaticFiles files = new StaticFiles(tree);
    Web web = new Web(files);
    Requests requests = new Requests(beans.select(RequestContextController.class)::get);
    web.filter(requests, "/*");
    parts.filters().forEach(type -> web.filter(made(beans, type)));
    parts.servlets().forEach(type -> web.servlet(made(beans, type), files));
    web.servlet(
        Rest.servlet(parts.resources().stream().<Object>map(type -> made(beans, type)).toList()),
        Rest.MAPPING);
    return web;
  }

  /** An instance that the container has injected but does not keep. */
  private static <T> T made(WeldContainer beans, Class<T> type) {
    return new Unmanaged<>(beans.getBeanManager(), type)
        .newInstance()
        .produce()
        .inject()
        .postConstruct()
        .get();
  }
}
