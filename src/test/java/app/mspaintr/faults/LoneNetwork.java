package app.mspaintr.faults;

import app.mspaintr.support.RunningWar;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A network with a loopback of its own, in a name space, which can be unplugged: what is sent from
 * then on reaches nobody, and nobody hears that. Those in it are processes of their own.
 */
final class LoneNetwork implements AutoCloseable {
  /** How the system writes the state of a connection that somebody listens on: proc_net_tcp(5). */
  private static final String LISTENS = "0A";

  private final Process holder;
  private final List<Process> peers = new ArrayList<>();

  private LoneNetwork(Process holder) {
    this.holder = holder;
  }

  /**
   * A network with nobody in it.
   *
   * @throws org.opentest4j.TestAbortedException where none is to be had, after saying so loudly
   */
  static LoneNetwork make() throws IOException {
    Process holder =
        new ProcessBuilder(
                "sh", "-c", "exec unshare -rn sh -c 'ip link set lo up && echo && cat' 2>&1")
            .start();
    BufferedReader said = holder.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    if (line == null || !line.isEmpty()) {
      String untested = "THE VANISHED PEER WAS NOT TESTED: no network is to be had (" + line + ")";
      Faults.report(
          "%n*** %s%n*** Run it as root, with iproute2 and --cap-add SYS_ADMIN.", untested);
      return Assumptions.abort(untested);
    }
    return new LoneNetwork(holder);
  }

  /** Words before a command that runs in it. */
  List<String> door() {
    return List.of("nsenter", "-t", "" + holder.pid(), "-U", "-n", "--preserve-credentials");
  }

  /** A peer that says this to the server and then reads for ever; on its standard output. */
  Process peer(RunningWar war, String said) throws IOException {
    Process peer =
        run(
            "exec 3<>/dev/tcp/127.0.0.1/%d; printf '%s' >&3; exec cat <&3"
                .formatted(war.uri().getPort(), said.replace("\r\n", "\\r\\n")));
    peers.add(peer);
    return peer;
  }

  void unplug() throws IOException, InterruptedException {
    run("ip link set lo down").waitFor();
  }

  void plugIn() throws IOException, InterruptedException {
    run("ip link set lo up").waitFor();
  }

  /** Connections that the server's side has, in whatever state. */
  long connections(RunningWar war) throws IOException {
    String port = ":%04X".formatted(war.uri().getPort());
    List<String> lines = new ArrayList<>();
    for (String list : List.of("tcp", "tcp6")) {
      lines.addAll(Files.readAllLines(Path.of("/proc/" + holder.pid() + "/net/" + list)));
    }
    Stream<String[]> connections = lines.stream().map(line -> line.strip().split("\\s+"));
    return connections
        .filter(words -> words[1].endsWith(port) && !words[3].equals(LISTENS))
        .count();
  }

  private Process run(String script) throws IOException {
    List<String> command = new ArrayList<>(door());
    command.addAll(List.of("bash", "-c", script));
    return new ProcessBuilder(command).start();
  }

  @Override
  public void close() {
    peers.forEach(Process::destroyForcibly);
    holder.destroy();
  }
}
