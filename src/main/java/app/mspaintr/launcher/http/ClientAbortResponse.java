package app.mspaintr.launcher.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * An answer whose writes fail with {@link ClientAbortException}: other failures of I/O are our own.
 */
final class ClientAbortResponse extends HttpServletResponseWrapper {
  private ServletOutputStream body;

  ClientAbortResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (body == null) {
      body = new Body(super.getOutputStream());
    }
    return body;
  }

  @Override
  public void flushBuffer() throws IOException {
    toClient(super::flushBuffer);
  }

  @Override
  public void sendError(int status) throws IOException {
    toClient(() -> super.sendError(status));
  }

  @Override
  public void sendError(int status, String reason) throws IOException {
    toClient(() -> super.sendError(status, reason));
  }

  private interface Write {
    void run() throws IOException;
  }

  private static void toClient(Write write) throws IOException {
    try {
      write.run();
    } catch (IOException e) {
      throw new ClientAbortException(e);
    }
  }

  private static final class Body extends ServletOutputStream {
    private final ServletOutputStream out;

    Body(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      toClient(() -> out.write(octet));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      toClient(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
      toClient(out::flush);
    }

    @Override
    public void close() throws IOException {
      toClient(out::close);
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    /** Grizzly does not say, as it should, that the first bytes may come. */
    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
      try {
        listener.onWritePossible();
      } catch (IOException e) {
        listener.onError(e);
      }
    }
  }
}
