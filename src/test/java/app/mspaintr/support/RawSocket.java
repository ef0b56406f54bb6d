package app.mspaintr.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A WebSocket on a plain TCP connection, for what a proper client cannot do: break rules, read
 * nothing, never answer, drop in the middle. One thread at a time.
 */
public final class RawSocket implements AutoCloseable {
  /** First bytes of whole frames (RFC 6455, section 5.2): FIN and the opcode. */
  public static final int TEXT = 0x81;

  public static final int BINARY = 0x82;
  public static final int CLOSE = 0x88;
  public static final int PING = 0x89;
  public static final int PONG = 0x8a;

  private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

  /** A frame that came: its first byte, such as {@link #TEXT}, and its payload. */
  public record Received(int head, byte[] payload) {
    public String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    /** The close code; -1 where there is none. */
    public int code() {
      return payload.length < 2 ? -1 : ByteBuffer.wrap(payload).getShort() & 0xffff;
    }
  }

  private final Socket socket;
  private final DataInputStream in;
  private boolean answersPings = true;

  private RawSocket(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  /** A TCP connection on which nothing was said yet; {@code receiveBuffer} 0 for the system's. */
  public static RawSocket connect(URI server, int receiveBuffer) throws IOException {
    Socket socket = new Socket();
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) Recorder.LONGEST.toMillis());
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 5000);
    return new RawSocket(socket);
  }

  /** A WebSocket of this person, the handshake done. */
  public static RawSocket open(TestClient who, String path, int receiveBuffer) throws IOException {
    RawSocket made = connect(who.server().uri(), receiveBuffer);
    try {
      made.send(handshake(who, path));
      String answer = made.readHead();
      if (!answer.startsWith("HTTP/1.1 101 ")) {
        throw new IOException("No WebSocket at " + path + ": " + answer);
      }
      return made;
    } catch (IOException e) {
      made.breakOff();
      throw e;
    }
  }

  /** A request for a WebSocket, whole. */
  public static String handshake(TestClient who, String path) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\n".formatted(path, who.server().uri().getAuthority())
        + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + (who.cookie() == null ? "" : "Cookie: " + who.cookie() + "\r\n")
        + "\r\n";
  }

  /** How long a read waits; a longer silence is a {@link java.net.SocketTimeoutException}. */
  public RawSocket patience(Duration longest) throws IOException {
    socket.setSoTimeout((int) Math.max(1, longest.toMillis()));
    return this;
  }

  /** Leaves the server's pings unanswered from now on. */
  public RawSocket ignorePings() {
    answersPings = false;
    return this;
  }

  /** The client's port, by which the system lists the connection. */
  public int port() {
    return socket.getLocalPort();
  }

  /** Sends bytes as they are. */
  public void send(byte... bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  public void send(String latin1) throws IOException {
    send(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends a frame with any first byte, masked, with its true length. */
  public void frame(int head, byte... payload) throws IOException {
    send(frameOf(head, payload));
  }

  public void text(String text) throws IOException {
    frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes of a masked frame. */
  public static byte[] frameOf(int head, byte... payload) {
    ByteBuffer frame = ByteBuffer.allocate(14 + payload.length).put((byte) head);
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else if (payload.length < 65536) {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (0x80 | 127)).putLong(payload.length);
    }
    frame.put(MASK);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ MASK[i % 4]));
    }
    byte[] bytes = new byte[frame.flip().remaining()];
    frame.get(bytes);
    return bytes;
  }

  /**
   * The next frame but pings, which are answered.
   *
   * @throws EOFException where the server closed the connection
   */
  public Received read() throws IOException {
    while (true) {
      int head = in.readUnsignedByte();
      long length = in.readUnsignedByte();
      if (length >= 126) {
        length = length == 126 ? in.readUnsignedShort() : in.readLong();
      }
      Received frame = new Received(head, in.readNBytes(Math.toIntExact(length)));
      if (frame.payload.length < length) {
        throw new EOFException("in the middle of a frame");
      } else if (head != PING) {
        return frame;
      } else if (answersPings) {
        frame(PONG, frame.payload);
      }
    }
  }

  /** Reads up to the close frame; its code, -1 where the connection ended without one. */
  public int closeCode() throws IOException {
    try {
      while (true) {
        Received frame = read();
        if (frame.head == CLOSE) {
          return frame.code();
        }
      }
    } catch (EOFException | java.net.SocketException ended) {
      return -1;
    }
  }

  /** The head of an HTTP answer, up to its empty line; what there is where it ends before. */
  public String readHead() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      head.write(octet);
      if (octet == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  /** Any bytes that come, to read what is no WebSocket. */
  public DataInputStream in() {
    return in;
  }

  /** Says that no more will come (FIN), and goes on reading, or not. */
  public void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** The network is gone: the connection is reset. Any thread may do so, at any time. */
  public synchronized void breakOff() {
    try {
      if (!socket.isClosed()) {
        socket.setSoLinger(true, 0);
        socket.close();
      }
    } catch (IOException e) {
      throw new AssertionError("A socket cannot be closed", e);
    }
  }

  /** Ends TCP in order, without a word of WebSocket. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
