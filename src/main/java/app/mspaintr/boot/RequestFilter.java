package app.mspaintr.boot;

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

/** The first to see a request: refuses what is not sound, and tells when all of it is there. */
final class RequestFilter extends BaseFilter {
  private final SlowRequests slow;
  private final Running running;

  RequestFilter(SlowRequests slow, Running running) {
    this.slow = slow;
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
    if (Soundness.isSound(request)) {
      return context.getInvokeAction();
    }
    refuse(context, request);
    return context.getStopAction();
  }

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event instanceof ResponseCompleteEvent) {
      slow.arrived(context.getConnection());
    }
    return context.getInvokeAction();
  }

  @SuppressWarnings("rawtypes") // Grizzly's own
  private static void refuse(FilterChainContext context, HttpRequestPacket request) {
    HttpResponsePacket response = request.getResponse();
    HttpStatus.BAD_REQUEST_400.setValues(response);
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
