package app.mspaintr.settings;

import java.util.Locale;

/**
 * Everything an operator may set. The property {@code mspaintr.session-days} is also the
 * environment variable {@code MSPAINTR_SESSION_DAYS}; a property wins over the environment, and the
 * launcher's {@code --session-days} over both. Units stand in the names.
 */
public enum Setting {
  PORT("8080", "TCP port of the launcher (0: any free one)."),
  HOST("127.0.0.1", "Address the launcher listens on."),
  DATA("data", "Folder of the database, the pictures and unfinished uploads."),
  PUBLIC_ORIGINS("", "Origins that pages may come from, comma-separated; empty: loopback names."),
  TRUSTED_PROXIES(
      "", "Addresses or networks (10.0.0.0/8) of proxies that tell the client's address."),
  PROXY_HEADER("X-Forwarded-For", "The header they tell it in: this one, or `Forwarded`."),
  LIMITS("on", "`off` lifts the limits of rate and number; for tests and benchmarks only."),

  DATABASE_URL("", "JDBC URL, H2 or PostgreSQL; empty: an H2 file in the data folder."),
  DATABASE_USER("mspaintr", "Database user."),
  DATABASE_PASSWORD("", "Database password."),
  DATABASE_CONNECTIONS("8", "Connections of the pool."),
  DATABASE_WAIT_MS("5000", "How long a transaction waits for a connection of the pool."),
  DATABASE_LOCK_MS("2000", "How long a transaction waits for a row another one holds."),
  DATABASE_RETRIES("4", "How often a transaction lost to a deadlock is tried again."),

  DISK_RESERVE_MB("50", "Free megabytes of the data folder's disk below which nothing is written."),
  DISK_COMMANDS_MB(
      "200", "Free megabytes above those that are kept for commands, not for pictures."),

  SESSION_DAYS("30", "How long a session lasts without being used."),
  SIGN_INS_PER_ADDRESS_HOUR("60", "Attempts to sign in or join from one address in an hour."),
  SIGN_INS_PER_NAME_HOUR("20", "Attempts to sign in under one name in an hour."),
  HASHING_WAIT_MS("3000", "How long a sign-in may wait for others' passwords to be hashed."),
  HOUSEKEEPING_MINUTES("5", "How often what is kept too long is looked for."),
  RECEIPT_DAYS("7", "How long the answer of a command is remembered."),
  JOURNAL_HOURS("24", "How long a missed event can be resumed."),
  JOURNAL_EVENTS("10000", "How many events of a topic can be resumed."),

  CONNECTIONS_PER_ADDRESS("500", "Open WebSocket connections from one address."),
  TCP_CONNECTIONS_PER_ADDRESS(
      "1000", "Open TCP connections from one address, WebSockets among them; a proxy's are free."),
  CONNECTIONS_PER_MEMBER("50", "Open WebSocket connections of one member."),
  COMMANDS_PER_SECOND(
      "20", "Commands of one member, or of one guest's connection, in a second, on average."),
  COMMANDS_BURST("60", "Commands that may come at once before that counts."),

  CHUNK_BYTES("65536", "Largest chunk of an upload."),
  UPLOAD_WINDOW_BYTES("1048576", "Bytes of an upload that may be on their way unanswered."),
  UPLOAD_MINUTES("60", "How long an unfinished upload can be gone on with."),
  LEFT_PAINTING_MINUTES(
      "10",
      "How long a painting that others watch, and nothing was added to, waits for a painter who is away."),
  UPLOAD_BYTES_PER_SECOND(
      "16777216",
      "Bytes that one member, or one guest's connection, may upload in a second, on average."),
  UPLOADS_PER_MEMBER("4", "Unfinished uploads of one member."),
  PICTURE_BYTES("10485760", "Largest picture file."),
  PICTURE_SIDE_PIXELS("8192", "Longest side of a picture."),
  PICTURE_PIXELS("40000000", "Width times height of a picture, over all frames of an animation."),
  PICTURE_THREADS("1", "Pictures that are decoded at the same time."),
  PICTURE_SECONDS("30", "How long decoding one picture may take."),
  PICTURE_QUEUE("32", "Pictures that may wait to be decoded."),
  PAINTING_BYTES("1048576", "Largest log of a painting; a longer one is not kept."),

  SEAT_EVENTS("1000", "Events that may wait for a slow connection."),
  SEAT_BYTES("1048576", "Bytes that may wait for a slow connection."),
  SEATS_BYTES("268435456", "Bytes that may wait for all connections; beyond, the slowest are cut."),
  MESSAGES_BYTES(
      "67108864",
      "Bytes of WebSocket messages that have come in part; beyond, who sends more of one is cut."),
  ANSWERS_BYTES(
      "67108864",
      "Bytes of answers that may wait for clients; beyond, requests get 503, the slowest are cut."),
  SEND_SECONDS(
      "20", "How long one send, or 16 KB of an answer, may take before the connection is cut."),
  PING_SECONDS("10", "How often a connection is pinged."),
  PONG_SECONDS("28", "How long a silent connection is kept."),
  REQUEST_SECONDS("20", "How long an HTTP request may take to arrive, body and all."),
  TICK_MS(
      "25",
      "Events that follow another closer than this are gathered; in a crowd up to four times as long."),
  DRAIN_SECONDS("10", "How long a shutdown waits for what is running."),
  RECONNECT_WINDOW_MS(
      "5000", "Window over which connections are told to come back after a restart."),

  METRICS_TOKEN("", "Bearer token for /metrics; empty: from loopback only.");

  private final String fallback;
  private final String meaning;

  Setting(String fallback, String meaning) {
    this.fallback = fallback;
    this.meaning = meaning;
  }

  /** The system property, such as {@code mspaintr.session-days}. */
  public String property() {
    return "mspaintr." + option();
  }

  /** The launcher's option without its dashes, such as {@code session-days}. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The environment variable, such as {@code MSPAINTR_SESSION_DAYS}. */
  public String variable() {
    return "MSPAINTR_" + name();
  }

  /** The value when nothing is set. */
  public String fallback() {
    return fallback;
  }

  /** One sentence for {@code --help} and the operator's manual. */
  public String meaning() {
    return meaning;
  }
}
