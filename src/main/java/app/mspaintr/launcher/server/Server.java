package app.mspaintr.launcher.server;

import app.mspaintr.launcher.InFlightCounter;
import app.mspaintr.launcher.http.ConnectionLimit;
import app.mspaintr.launcher.http.Http;
import app.mspaintr.launcher.http.RequestFilter;
import app.mspaintr.launcher.http.RequestMeters;
import app.mspaintr.launcher.http.RequestTracker;
import app.mspaintr.launcher.http.Rest;
import app.mspaintr.launcher.http.SlowReaders;
import app.mspaintr.launcher.http.SlowRequests;
import app.mspaintr.launcher.http.StaticFiles;
import app.mspaintr.launcher.http.UpgradeFilter;
import app.mspaintr.launcher.http.UploadIoStrategy;
import app.mspaintr.launcher.http.WebContext;
import app.mspaintr.launcher.internals.LibraryInternals;
import app.mspaintr.launcher.websocket.GrizzlyOutlet;
import app.mspaintr.launcher.websocket.PartialMessageBudget;
import app.mspaintr.launcher.websocket.WebSocketContainer;
import app.mspaintr.launcher.websocket.WebSocketFilter;
import app.mspaintr.platform.http.ClientAddress;
import app.mspaintr.platform.http.PublicOrigins;
import app.mspaintr.platform.live.ConnectionRegistry;
import app.mspaintr.platform.live.SafeRunnable;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.settings.StartupFailure;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.jboss.weld.environment.se.WeldContainer;

/** The running server: pages, REST and WebSockets on one port. */
public final class Server {
  private final InFlightCounter requests = new InFlightCounter();
  private final InFlightCounter sockets = new InFlightCounter();
  private final Lock settling = new ReentrantLock();
  private final Settings settings;
  private final WeldContainer beans;
  private final UploadIoStrategy lanes = new UploadIoStrategy();
  private final NetworkListener listener;
  private final HttpServer http;
  private final Rest rest;

  /** No daemon: all other threads are, and this one keeps the process alive. */
  private final ScheduledExecutorService slowClients =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "slow-clients"));

  private final Components parts;
  private final PartialMessageBudget unfinished;

  /** When a shutdown stops waiting, by {@link System#nanoTime()}. */
  private volatile long drainedBy;

  private Server(
      Settings settings,
      LibraryInternals internals,
      Path tree,
      Components parts,
      List<Class<?>> classes)
      throws IOException, DeploymentException {
    this.settings = settings;
    this.parts = parts;
    SlowRequests slow = new SlowRequests(settings.time(Setting.REQUEST_SECONDS));
    SlowReaders readers =
        new SlowReaders(
            settings.time(Setting.SEND_SECONDS), settings.number(Setting.ANSWERS_BYTES));
    unfinished = new PartialMessageBudget(settings.number(Setting.MESSAGES_BYTES));
    listener = Http.listener(settings, lanes);
    listener.getTransport().getConnectionMonitoringConfig().addProbes(readers);
    http = Http.server(listener);
    beans = CdiBootstrap.start(settings, classes, this::drain);
    try {
      beans
          .select(ConnectionRegistry.class)
          .forEach(connections -> connections.useOutlets(GrizzlyOutlet::of));
      WebSocketContainer container = new WebSocketContainer(internals.properties());
      container.deploy(parts.endpoints());
      listener.registerAddOn((l, chain) -> chain.add(1, slow)); // after the transport
      if (settings.limited()) {
        listener.registerAddOn((l, chain) -> chain.add(1, connectionLimit()));
      }
      listener.registerAddOn(
          (l, chain) -> Http.insert(chain, new RequestFilter(slow, readers, requests)));
      listener.registerAddOn((l, chain) -> Http.insert(chain, new UpgradeFilter()));
      listener.registerAddOn(
          (l, chain) ->
              Http.insert(chain, new WebSocketFilter(container, internals, sockets, unfinished)));
      rest = deploy(parts, new StaticFiles(tree));
      parts.awake().forEach(this::wake);
      http.start();
      List.<Runnable>of(slow::cut, readers::cut, unfinished::cut).forEach(this::everySecond);
      int port = listener.getPort();
      beans.select(PublicOrigins.class).forEach(origins -> origins.servedAt(port));
    } catch (IOException | DeploymentException | RuntimeException e) {
      beans.close();
      throw e;
    }
  }

  private void everySecond(Runnable cut) {
    Runnable cutting = new SafeRunnable("Slow clients were not cut", cut);
    slowClients.scheduleWithFixedDelay(cutting, 1, 1, TimeUnit.SECONDS);
  }

  private ConnectionLimit connectionLimit() {
    return new ConnectionLimit(
        new ClientAddress(settings), settings.number(Setting.TCP_CONNECTIONS_PER_ADDRESS));
  }

  /** Makes a bean now; its proxy would make it at the first call. */
  @SuppressWarnings("ReturnValueIgnored")
  private void wake(Class<?> type) {
    beans.select(type).get().toString();
  }

  /**
   * Starts everything; when it returns, requests are answered.
   *
   * @param tree an unpacked WAR
   * @param classes a supplier of the bean classes
   * @throws StartupFailure where the port is in use, a library is not the one that the launcher
   *     knows, or for what a bean cannot start
   */
  public static Server start(
      Settings settings, Path tree, Components parts, Supplier<List<Class<?>>> classes) {
    LibraryInternals internals = LibraryInternals.check();
    parts.early().forEach(begin -> begin.accept(settings));
    try {
      return new Server(settings, internals, tree, parts, classes.get());
    } catch (BindException e) {
      throw new StartupFailure(
          "Port %s of %s is in use by another program."
              .formatted(settings.text(Setting.PORT), settings.text(Setting.HOST)),
          e);
    } catch (IOException | DeploymentException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts what a ready server can do without for a moment: requests for it wait until then. */
  public void settle() {
    settling.lock();
    try {
      if (beans.isRunning()) { // told to stop as soon as it was ready
        rest.wake();
        parts.soon().forEach(this::wake);
        RequestMeters.begin(); // after the registry is there, which else warns
        unfinished.measure();
      }
    } finally {
      settling.unlock();
    }
  }

  /** Where the server answers. */
  public URI address() {
    return URI.create("http://" + listener.getHost() + ":" + listener.getPort() + "/");
  }

  /** Accepts no more connections, says goodbye, waits for what is running, and ends. */
  public void stop() {
    drainedBy = System.nanoTime() + settings.time(Setting.DRAIN_SECONDS).toNanos();
    listener.getTransport().unbindAll();
    settling.lock();
    try {
      beans.close();
    } finally {
      settling.unlock();
    }
    http.shutdownNow();
    lanes.close();
    slowClients.shutdown();
    unfinished.close();
  }

  /** While the beans still live: the goodbyes are on their way, and requests being answered. */
  private void drain() {
    if (!sockets.awaitNone(drainedBy) || !requests.awaitNone(drainedBy)) {
      System.getLogger("mspaintr.launcher")
          .log(System.Logger.Level.WARNING, "Some connections did not end in time.");
    }
  }

  private Rest deploy(Components parts, StaticFiles files) {
    WebContext web = new WebContext(files);
    web.filter(
        new RequestTracker(requests, beans.select(RequestContextController.class)::get), "/*");
    parts.filters().forEach(type -> web.filter(made(type)));
    parts.servlets().forEach(type -> web.servlet(made(type), files));
    Rest rest = new Rest(() -> parts.resources().stream().<Object>map(this::made).toList());
    web.servlet(rest, Rest.MAPPING);
    web.context().deploy(http);
    return rest;
  }

  /** An instance that the container has injected but does not keep. */
  private <T> T made(Class<T> type) {
    return new Unmanaged<>(beans.getBeanManager(), type)
        .newInstance()
        .produce()
        .inject()
        .postConstruct()
        .get();
  }
}
