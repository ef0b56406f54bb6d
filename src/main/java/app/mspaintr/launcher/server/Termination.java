package app.mspaintr.launcher.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * SIGTERM as an orderly end with exit code 0, where Java alone would end with 143, which a service
 * supervisor takes for a failure. {@code sun.misc.Signal} is the JDK's only way, named by
 * reflection because compilers warn of it; where it is missing, Java's own way remains.
 */
final class Termination {
  private Termination() {}

  static void endsCleanly() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler end =
          (proxy, method, arguments) -> {
            if (method.getName().equals("handle")) {
              System.exit(0); // runs the shutdown hooks
            }
            return null;
          };
      signal
          .getMethod("handle", signal, handler)
          .invoke(
              null,
              signal.getConstructor(String.class).newInstance("TERM"),
              Proxy.newProxyInstance(
                  Termination.class.getClassLoader(), new Class<?>[] {handler}, end));
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      System.getLogger("mspaintr.launcher")
          .log(System.Logger.Level.DEBUG, "SIGTERM will end with 143", e);
    }
  }
}
