package app.mspaintr.launcher.http;

import app.mspaintr.platform.runtime.DaemonThreads;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** Grizzly's server and its limits. */
public final class Http {
  /** Most threads that answer requests and read messages. */
  private static final int WORKERS = 64;

  /** Most bytes of one read from a connection; Grizzly's default depends on the machine. */
  private static final int READ_BYTES = 256 * 1024;

  /**
   * Bytes that may wait for a connection until an answer goes on; Grizzly's default is four times
   * what the system takes, up to 10 MB.
   */
  private static final int QUEUED_BYTES = 256 * 1024;

  private static final int WORKERS_KEPT = 8;

  /** Longest header of a request in bytes, and most lines of it. */
  private static final int HEADER_BYTES = 16 * 1024;

  private static final int HEADER_LINES = 100;

  /** How long a connection that is no WebSocket may be silent, in seconds. */
  private static final int IDLE_SECONDS = 30;

  /** How long a read or write of a servlet may wait for the client, in seconds. */
  private static final int BLOCKED_SECONDS = 20;

  private Http() {}

  public static NetworkListener listener(Settings settings, UploadIoStrategy lanes) {
    NetworkListener listener =
        new NetworkListener("http", settings.text(Setting.HOST), settings.number(Setting.PORT));
    listener.setTransport(transport(lanes));
    listener.setMaxHttpHeaderSize(HEADER_BYTES);
    listener.setMaxRequestHeaders(HEADER_LINES);
    listener.setMaxFormPostSize((int) RequestTracker.BODY_BYTES);
    listener.setMaxBufferedPostSize((int) RequestTracker.BODY_BYTES);
    listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_SECONDS);
    listener.getKeepAlive().setMaxRequestsCount(-1);
    listener.getFileCache().setEnabled(false);
    listener.setDefaultErrorPageGenerator(
        (request, status, reason, description, failure) -> status + " " + reason);
    return listener;
  }

  public static HttpServer server(NetworkListener listener) {
    HttpServer server = new HttpServer();
    server.addListener(listener);
    server.getServerConfiguration().setHttpServerName(null);
    server.getServerConfiguration().setHttpServerVersion(null);
    return server;
  }

  /** Puts a filter right before the one that answers requests. */
  public static void insert(FilterChainBuilder chain, Filter filter) {
    chain.add(chain.indexOfType(HttpServerFilter.class), filter);
  }

  private static TCPNIOTransport transport(UploadIoStrategy lanes) {
    ThreadPoolConfig workers =
        ThreadPoolConfig.defaultConfig()
            .copy()
            .setPoolName("http")
            .setCorePoolSize(WORKERS_KEPT)
            .setMaxPoolSize(WORKERS)
            .setThreadFactory(DaemonThreads.numbered("http"));
    TCPNIOTransport transport =
        TCPNIOTransportBuilder.newInstance()
            .setIOStrategy(lanes)
            .setWorkerThreadPoolConfig(workers)
            .build();
    transport.setReadBufferSize(READ_BYTES);
    transport.getAsyncQueueIO().getWriter().setMaxPendingBytesPerConnection(QUEUED_BYTES);
    transport.setReadTimeout(BLOCKED_SECONDS, TimeUnit.SECONDS);
    transport.setWriteTimeout(BLOCKED_SECONDS, TimeUnit.SECONDS);
    return transport;
  }
}
