package io.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flink's own server finds the rules, and keeps them at every place of an exchange. */
class WebAccessITCase {
  private static final String FOREIGN = "Origin: http://evil.example\r\n";
  private static final String MULTIPART =
      """
      --x
      Content-Disposition: form-data; name="jarfile"; filename="evil.jar"

      not a jar
      --x--
      """
          .replace("\n", "\r\n");

  @TempDir private static Path directory;
  private static MiniCluster cluster;
  private static URI address;

  @BeforeAll
  static void start() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(WebOptions.UPLOAD_DIR, directory.toString());
    // Whatever the user sets: these open nothing to other origins.
    configuration.set(WebOptions.ACCESS_CONTROL_ALLOW_ORIGIN, "http://evil.example");
    configuration.set(RestOptions.BIND_ADDRESS, "0.0.0.0");
    configuration.set(WebAccessFactory.HOSTS, List.of("flink.example.com"));
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(1)
                .withRandomPorts()
                .build());
    cluster.start();
    address = cluster.getRestAddress().get();
  }

  @AfterAll
  static void stop() {
    cluster.closeAsync().join();
  }

  @Test
  void aProgramReads() throws IOException {
    String response = exchange("GET /config HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(response).startsWith("HTTP/1.1 200").contains("flink-version");
  }

  @Test
  void everyResponseKeepsOtherOriginsOut() throws IOException {
    List<String> requests =
        List.of(
            "GET /config HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /no/such/path HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "POST /jobs/x/savepoints HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n{",
            "POST /jobs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999999\r\n\r\n",
            "GET /config HTTP/1.1\r\nHost: localhost\r\n" + FOREIGN + "\r\n",
            "GET /config HTTP/1.1\r\nHost: evil.example\r\n\r\n",
            "nonsense\r\n\r\n");
    for (String request : requests) {
      assertThat(exchange(request))
          .startsWith("HTTP/1.1 ")
          .doesNotContainIgnoringCase("access-control-")
          .containsIgnoringCase("x-frame-options: DENY")
          .containsIgnoringCase("cross-origin-resource-policy: same-origin")
          .containsIgnoringCase("x-content-type-options: nosniff");
    }
  }

  @Test
  void aReboundNameIsToldWhichNamesThereAre() throws IOException {
    assertThat(exchange("GET /config HTTP/1.1\r\nHost: evil.example:8081\r\n\r\n"))
        .startsWith("HTTP/1.1 421")
        .endsWith(
            "{\"errors\":[\"evil.example is no name of this server;"
                + " cordon.web.hosts lists those besides localhost\"]}");
  }

  @Test
  void aNameThatTheUserListsIsAnswered() throws IOException {
    assertThat(exchange("GET /config HTTP/1.1\r\nHost: flink.example.com\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void anUploadOfAnotherOriginIsNotWrittenToDisk() throws IOException {
    String before = files();
    String upload =
        "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
            + MULTIPART.length()
            + "\r\n\r\n"
            + MULTIPART;

    assertThat(exchange("POST /jars/upload HTTP/1.1\r\nHost: localhost\r\n" + FOREIGN + upload))
        .startsWith("HTTP/1.1 403");
    assertThat(files()).isEqualTo(before);
  }

  /** Without which the test above could not fail. Flink removes the file after the request. */
  @Test
  void anUploadOfAProgramIsWrittenToDisk() throws IOException {
    String unfinished = MULTIPART.replace("--x--", "--x");
    String upload =
        "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n"
            + unfinished;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);

    try (Socket socket = send("POST /jars/upload HTTP/1.1\r\nHost: localhost\r\n" + upload)) {
      while (!files().contains("evil.jar") && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      assertThat(socket.isConnected()).isTrue();
      assertThat(files()).contains("evil.jar");
    }
  }

  @Test
  void nothingFollowsARefusedRequest() throws IOException {
    String answered = "GET /config HTTP/1.1\r\nHost: localhost\r\n\r\n";
    String refused =
        "POST /jobs/x HTTP/1.1\r\nHost: localhost\r\n"
            + FOREIGN
            + "Transfer-Encoding: chunked\r\n\r\n";

    String responses = exchange(refused + "0\r\n\r\n" + answered);

    assertThat(responses).startsWith("HTTP/1.1 403").doesNotContain("HTTP/1.1 200");
  }

  /** Sends the bytes and reads to the end of the stream. */
  private static String exchange(String request) throws IOException {
    try (Socket socket = send(request)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Socket send(String request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
    socket
        .getOutputStream()
        .write(
            request
                .replaceFirst("Host:", "Connection: close\r\nHost:")
                .getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  /** What is there at this moment: Flink renames and removes files while they are listed. */
  private static String files() throws IOException {
    List<String> files = new ArrayList<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file.toString());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
            if (gone instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw gone;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path ended, IOException gone)
              throws IOException {
            return gone == null ? FileVisitResult.CONTINUE : visitFileFailed(ended, gone);
          }
        });
    Collections.sort(files);
    return files.toString();
  }
}
