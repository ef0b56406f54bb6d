package app.mspaintr.launcher.http;

import app.mspaintr.launcher.InFlightCounter;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request that counts as running until its answer is written, also where no thread waits. */
final class TrackedRequest extends HttpServletRequestWrapper implements AsyncListener {
  private final InFlightCounter running;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private volatile boolean isAsync;

  TrackedRequest(HttpServletRequest request, InFlightCounter running) {
    super(request);
    this.running = running;
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
    AsyncContext context = super.startAsync(request, response);
    context.addListener(this);
    isAsync = true;
    return new TrackedAsyncContext(context, this::end);
  }

  /** Its thread is done with it. */
  void leave() {
    if (!isAsync) {
      end();
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    end();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    end();
  }

  @Override
  public void onError(AsyncEvent event) {
    end();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // it goes on
  }

  private void end() {
    if (isOver.compareAndSet(false, true)) {
      running.end();
    }
  }
}
