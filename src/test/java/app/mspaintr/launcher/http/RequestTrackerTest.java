package app.mspaintr.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.launcher.InFlightCounter;
import app.mspaintr.support.TestRequest;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class RequestTrackerTest {
  private final InFlightCounter running = new InFlightCounter();

  @Test
  void aClientThatLeavesIsNoFailure() {
    assertThatCode(
            () ->
                answer(
                    (request, response) -> {
                      try {
                        response.getOutputStream().write(new byte[10]);
                      } catch (IOException e) {
                        throw new ServletException(e); // as a server's chain of filters does
                      }
                    }))
        .doesNotThrowAnyException();
    assertThat(running.awaitNone(System.nanoTime())).as("it is over").isTrue();
  }

  @Test
  void aFileThatCannotBeReadIsAFailure() {
    IOException disk = new IOException("Input/output error");
    assertThatThrownBy(
            () ->
                answer(
                    (request, response) -> {
                      throw disk;
                    }))
        .isSameAs(disk);
    assertThat(running.awaitNone(System.nanoTime())).as("it is over").isTrue();
  }

  @Test
  void anAnswerIsOverWithItsCompletionAlsoWhereNoListenerHearsOfIt() throws Exception {
    AsyncContext deaf =
        (AsyncContext)
            Proxy.newProxyInstance(
                RequestTrackerTest.class.getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (proxy, method, arguments) -> null);
    assertThat(running.begin()).isTrue();
    TrackedRequest request =
        new TrackedRequest(new TestRequest("GET", "/").with("startAsync", deaf).get(), running);
    AsyncContext context = request.startAsync(request, toAClientThatIsGone());
    request.leave();
    context.complete();
    assertThat(running.awaitNone(System.nanoTime())).as("it is over").isTrue();
  }

  private void answer(FilterChain chain) throws IOException, ServletException {
    RequestTracker requests = new RequestTracker(running, NoScope::new);
    requests.doFilter(
        new TestRequest("GET", "/").with("getContentLengthLong", -1L).get(),
        toAClientThatIsGone(),
        chain);
  }

  private static HttpServletResponse toAClientThatIsGone() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            RequestTrackerTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> new NoBody());
  }

  private static final class NoBody extends ServletOutputStream {
    @Override
    public void write(int octet) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoScope implements RequestContextController {
    @Override
    public boolean activate() {
      return false;
    }

    @Override
    public void deactivate() {
      throw new IllegalStateException("it was never active");
    }
  }
}
