package app.mspaintr.platform.live;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import java.time.Duration;

/**
 * The limits of one connection.
 *
 * @param events that may wait
 * @param characters of text that may wait; almost all are one byte on the wire
 * @param memory of all connections together
 * @param send how long one send may take
 * @param ping how often a silent peer is asked
 * @param pong how long a peer may be silent
 */
record ConnectionLimits(
    int events,
    int characters,
    SendBufferBudget memory,
    Duration send,
    Duration ping,
    Duration pong) {
  static ConnectionLimits of(Settings settings) {
    return new ConnectionLimits(
        settings.number(Setting.SEND_QUEUE_EVENTS),
        settings.number(Setting.SEND_QUEUE_BYTES),
        new SendBufferBudget(settings.number(Setting.SEND_QUEUES_BYTES)),
        settings.time(Setting.SEND_SECONDS),
        settings.time(Setting.PING_SECONDS),
        settings.time(Setting.PONG_SECONDS));
  }
}
