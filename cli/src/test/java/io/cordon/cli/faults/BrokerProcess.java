package io.cordon.cli.faults;

import io.cordon.cli.process.JavaProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A broker in a process of its own, which can be killed and started again with its data. */
final class BrokerProcess implements AutoCloseable {
  private final Path directory;
  private final int port;
  private JavaProcess process;

  private BrokerProcess(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  static BrokerProcess start(Path directory) throws Exception {
    BrokerProcess broker = new BrokerProcess(Files.createDirectories(directory), freePort());
    broker.restart();
    return broker;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  void restart() throws Exception {
    List<String> arguments = List.of(directory.resolve("data").toString(), String.valueOf(port));
    process = JavaProcess.start(BrokerMain.class, directory, arguments);
    process.awaitLine(BrokerMain.READY);
  }

  void kill() throws InterruptedException {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }
}
