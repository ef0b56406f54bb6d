package app.mspaintr.platform.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * Everything an operator may set. The property {@code mspaintr.session-days} is also the
 * environment variable {@code MSPAINTR_SESSION_DAYS}; a property wins over the environment, and the
 * launcher's {@code --session-days} over both. A name ends with the unit of its value. After a
 * change, write the reference in docs/operating/settings.md anew, as CONTRIBUTING.md says.
 */
public enum Setting {
  PORT("8080", "TCP port that the launcher listens on; 0 takes any free port."),
  HOST("127.0.0.1", "Address that the launcher listens on."),
  DATA("data", "Folder of the database, the pictures and unfinished uploads."),
  PUBLIC_ORIGINS(
      "", "Origins that may use the server, separated by commas; empty admits loopback only."),
  TRUSTED_PROXIES(
      "", "Addresses or networks (10.0.0.0/8) of the proxies that the server believes."),
  PROXY_HEADER(
      "X-Forwarded-For", "Header that names the client's address: this one, or `Forwarded`."),
  LIMITS("on", "`off` lifts the limits of rate and number; use it for tests and benchmarks only."),

  DATABASE_URL("", "JDBC URL of H2 or PostgreSQL; empty means an H2 file in the data folder."),
  DATABASE_USER("mspaintr", "User name for the database."),
  DATABASE_PASSWORD("", "Password for the database."),
  DATABASE_CONNECTIONS("8", "Database connections in the pool."),
  DATABASE_WAIT_MS(
      "5000", "How long a transaction waits for a connection, and on H2 for its turn to write."),
  DATABASE_LOCK_MS("2000", "How long a transaction waits for a row that another one has locked."),
  DATABASE_RETRIES("4", "How often the server repeats a transaction that lost to a deadlock."),

  DISK_RESERVE_MB("50", "Free disk space that the server leaves; with less it writes nothing."),
  DISK_COMMANDS_MB(
      "200", "Free disk space above the reserve that only commands may use, not pictures."),

  SESSION_DAYS("30", "How long a session lasts after its last use."),
  SIGN_INS_PER_ADDRESS_HOUR(
      "60", "Attempts to sign in or join that one address may make in an hour."),
  SIGN_INS_PER_NAME_HOUR(
      "20", "Attempts to sign in that clients may make under one name in an hour."),
  HASHING_WAIT_MS("3000", "How long a sign-in waits for the hashing of other passwords."),
  HOUSEKEEPING_MINUTES("5", "How often the server deletes what has expired."),
  RECEIPT_DAYS("7", "How long the server remembers a command's answer."),
  JOURNAL_HOURS("24", "How long a client can resume from an event."),
  JOURNAL_EVENTS("10000", "How many of a topic's latest events a client can resume from."),

  CONNECTIONS_PER_ADDRESS("500", "WebSocket connections that one address may have open."),
  TCP_CONNECTIONS_PER_ADDRESS(
      "1000",
      "TCP connections, WebSockets included, that one address may have; proxies are exempt."),
  CONNECTIONS_PER_MEMBER("50", "WebSocket connections that one member may have open."),
  COMMANDS_PER_SECOND(
      "20", "Commands that a member, or a guest's connection, may send on average."),
  COMMANDS_BURST("60", "Commands that may arrive at once before that average applies."),

  CHUNK_BYTES("65536", "Largest chunk of an upload."),
  UPLOAD_WINDOW_BYTES(
      "1048576", "Bytes of an upload that a client may send ahead of the server's answers."),
  UPLOAD_MINUTES("60", "How long a client can resume an unfinished upload."),
  UPLOAD_BYTES_PER_SECOND(
      "16777216", "Bytes that a member, or a guest's connection, may upload on average."),
  UPLOADS_PER_MEMBER("4", "Unfinished uploads that one member may have."),
  PICTURE_BYTES("10485760", "Largest picture file."),
  PICTURE_SIDE_PIXELS("8192", "Longest side of a picture."),
  PICTURE_PIXELS(
      "40000000", "Largest width times height of a picture, over all frames of an animation."),
  PICTURE_THREADS("1", "Pictures that the server decodes at the same time."),
  PICTURE_SECONDS("30", "How long the server decodes one picture before it gives up."),
  PICTURE_QUEUE("32", "Pictures that may wait to be decoded."),
  PAINTING_BYTES("1048576", "Largest log of a painting; the server keeps no longer one."),
  LEFT_PAINTING_MINUTES("10", "How long an untouched live painting waits for its absent painter."),

  SEND_QUEUE_EVENTS("1000", "Events that may wait for one slow connection.", "SEAT_EVENTS"),
  SEND_QUEUE_BYTES("1048576", "Bytes that may wait for one slow connection.", "SEAT_BYTES"),
  SEND_QUEUES_BYTES(
      "268435456",
      "Bytes that may wait for all connections; beyond, the server cuts the slowest.",
      "SEATS_BYTES"),
  MESSAGES_BYTES(
      "67108864",
      "Bytes of unfinished WebSocket messages; beyond, the server closes their senders."),
  ANSWERS_BYTES(
      "67108864",
      "Bytes of waiting HTTP answers; beyond, the server sends 503 and cuts the slowest."),
  SEND_SECONDS(
      "20", "How long one send, or 16 KB of an HTTP answer, may take before the server cuts it."),
  PING_SECONDS("10", "How often the server pings a connection."),
  PONG_SECONDS("28", "How long the server keeps a silent connection."),
  REQUEST_SECONDS("20", "How long an HTTP request, its body included, may take to arrive."),
  TICK_MS(
      "25", "Interval in which the server gathers events; in a crowd up to four times as long."),

  DRAIN_SECONDS("10", "How long a shutdown waits for work in progress."),
  RECONNECT_WINDOW_MS("5000", "Window over which the server spreads reconnects after a restart."),
  METRICS_TOKEN("", "Bearer token for /metrics; empty admits requests from loopback only.");

  private final String fallback;
  private final String meaning;
  private final String formerName;

  Setting(String fallback, String meaning) {
    this(fallback, meaning, null);
  }

  Setting(String fallback, String meaning, String formerName) {
    this.fallback = fallback;
    this.meaning = meaning;
    this.formerName = formerName;
  }

  /** The system property, such as {@code mspaintr.session-days}. */
  public String property() {
    return "mspaintr." + option();
  }

  /** The launcher's option without its dashes, such as {@code session-days}. */
  public String option() {
    return option(name());
  }

  /**
   * The name that the setting had before, which still works; empty where it always had this one.
   */
  public Optional<FormerName> former() {
    return Optional.ofNullable(formerName)
        .map(name -> new FormerName(option(name), "mspaintr." + option(name), "MSPAINTR_" + name));
  }

  /** A former name, as option, system property and environment variable. */
  public record FormerName(String option, String property, String variable) {}

  private static String option(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The environment variable, such as {@code MSPAINTR_SESSION_DAYS}. */
  public String variable() {
    return "MSPAINTR_" + name();
  }

  /** The value when nothing is set. */
  public String fallback() {
    return fallback;
  }

  /** One line of Markdown for {@code --help} and docs/operating/settings.md. */
  public String meaning() {
    return meaning;
  }
}
