package app.mspaintr.launcher.websocket;

import org.glassfish.grizzly.Buffer;
import org.glassfish.tyrus.container.grizzly.client.TaskProcessor;

/** Bytes of one connection that wait until those before them are read. */
record ReadQueue(TaskProcessor tasks, InboundBytes target) {
  ReadQueue(InboundBytes target) {
    this(new TaskProcessor(), target);
  }

  void add(Buffer bytes) {
    tasks.processTask(new Read(target, bytes));
  }

  private static final class Read extends TaskProcessor.Task {
    private final InboundBytes target;
    private final Buffer bytes;

    Read(InboundBytes target, Buffer bytes) {
      this.target = target;
      this.bytes = bytes;
    }

    @Override
    public void execute() {
      target.read(bytes.toByteBuffer());
      bytes.tryDispose();
    }
  }
}
