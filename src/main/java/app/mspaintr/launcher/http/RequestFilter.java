package app.mspaintr.launcher.http;

import app.mspaintr.connection.HandshakeMeters;
import app.mspaintr.launcher.InFlightCounter;
import java.io.IOException;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents.ResponseCompleteEvent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * The first to see a request: refuses what is not sound, and what would be one answer too many
 * while others are not taken; and tells when all of it is there.
 */
public final class RequestFilter extends BaseFilter {
  private final SlowRequests slow;
  private final SlowReaders readers;
  private final InFlightCounter running;

  public RequestFilter(SlowRequests slow, SlowReaders readers, InFlightCounter running) {
    this.slow = slow;
    this.readers = readers;
    this.running = running;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    if (!connection.isOpen()) { // what it asked for at once with what was answered last
      return context.getStopAction();
    }
    if (running.isOver()) { // nobody is left to answer; browsers try again by themselves
      connection.closeSilently();
      return context.getStopAction();
    }
    HttpContent content = context.getMessage();
    HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
    if (content.isLast() || request.isUpgrade()) {
      slow.arrived(connection);
    }
    if (!RequestValidator.isSound(request)) {
      (request.isUpgrade() ? HandshakeMeters.MALFORMED : RequestMeters.MALFORMED).increment();
      refuse(context, request, HttpStatus.BAD_REQUEST_400);
      return context.getStopAction();
    } else if (!request.isUpgrade() && readers.isFull()) {
      RequestMeters.BUSY.increment();
      refuse(context, request, HttpStatus.SERVICE_UNAVAILABLE_503);
      return context.getStopAction();
    }
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event instanceof ResponseCompleteEvent) {
      slow.arrived(context.getConnection());
    }
    return context.getInvokeAction();
  }

  @SuppressWarnings("rawtypes") // Grizzly's own
  private static void refuse(
      FilterChainContext context, HttpRequestPacket request, HttpStatus status) {
    HttpResponsePacket response = request.getResponse();
    status.setValues(response);
    response.setContentLength(0);
    response.setHeader("Connection", "close");
    request.getProcessingState().setError(true); // the connection is not kept
    Connection<?> connection = context.getConnection();
    context.write(
        HttpContent.builder(response).last(true).build(),
        new EmptyCompletionHandler<WriteResult>() {
          @Override
          public void completed(WriteResult written) {
            connection.closeSilently();
          }
        });
  }
}
