package app.mspaintr.operation;

import app.mspaintr.connection.ChunkMeters;
import app.mspaintr.connection.CommandMeters;
import app.mspaintr.connection.HandshakeMeters;
import app.mspaintr.platform.live.ConnectionRegistry;
import app.mspaintr.platform.live.LiveMeters;
import app.mspaintr.upload.UploadMeters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Registers the metrics: the packages' counters in Micrometer's global registry, and gauges that
 * are read on request.
 */
@ApplicationScoped
public class Meters {
  private PrometheusMeterRegistry registry;

  protected Meters() {}

  @Inject
  Meters(ConnectionRegistry connections) {
    registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Gauge.builder("mspaintr.connections", connections, ConnectionRegistry::count)
        .description("Open WebSocket connections")
        .register(registry);
    Gauge.builder(
            "mspaintr.send.queues.waiting.events", connections, ConnectionRegistry::waitingEvents)
        .description("Events that wait for all connections")
        .register(registry);
    Gauge.builder("mspaintr.send.queues.held", connections, ConnectionRegistry::heldBytes)
        .description("What slow connections hold in memory")
        .baseUnit("bytes")
        .register(registry);
    Metrics.globalRegistry.add(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    LiveMeters.begin(); // after the registry is there, which else warns
    HandshakeMeters.begin();
    CommandMeters.begin();
    ChunkMeters.begin();
    UploadMeters.begin();
  }

  /** Counts from now on: the bean's proxy would make it at the first look. */
  public void begin() {}

  /** The Prometheus text format. */
  String scrape() {
    return registry.scrape();
  }

  @PreDestroy
  void close() {
    Metrics.globalRegistry.remove(registry);
    registry.close();
  }
}
