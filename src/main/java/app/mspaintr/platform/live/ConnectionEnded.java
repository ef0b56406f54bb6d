package app.mspaintr.platform.live;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The flight recorder's entry of a connection that the server ended. */
@Name("mspaintr.ConnectionEnded")
@Label("Connection ended by the server")
@Category("MSPaintr")
@StackTrace(false)
final class ConnectionEnded extends Event {
  @Label("Connection")
  String connection;

  @Label("Close code")
  int code;

  @Label("Reason")
  String reason;

  @Label("Events waiting")
  @Description("Events that waited for the connection and were not sent")
  int waiting;
}
