package io.cordon.cli.bench.throughput;

import io.cordon.cli.bench.cost.Engine;
import io.cordon.cli.local.OutputFile;
import io.cordon.harness.process.ChildJvm;
import io.cordon.harness.process.ChildJvm.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The programs that a benchmark runs in processes of their own. */
final class BenchPrograms {
  /** Flink uses reflection on the JDK. */
  private static final List<String> OPENED =
      List.of("java.util", "java.lang", "java.nio", "java.time");

  private static final String BROKER_HEAP = "1g";

  /** Where a build of the source checkout puts the peers. */
  private static final Path PEERS = Path.of("benchmarks", "peers", "target");

  private static final List<String> RUNS_LONG = List.of("-XX:+UseG1GC");
  private static final List<String> ENDS_SOON =
      List.of("-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1");

  private final Path directory;
  private final Path home;
  private int started;

  /**
   * @param directory for logs
   * @param home the source checkout, in which the peers are
   */
  BenchPrograms(Path directory, Path home) {
    this.directory = directory;
    this.home = home;
  }

  /** Starts a broker; its first line is its address. */
  ChildJvm broker(Path data) throws IOException {
    return start(
        "the broker",
        BROKER_HEAP,
        System.getProperty("java.class.path"),
        "io.cordon.harness.broker.BrokerServer",
        List.of(data.toString()));
  }

  /** Starts a program of Cordon's. */
  ChildJvm cordon(String title, String heap, String mainClass, List<String> arguments)
      throws IOException {
    return start(title, heap, System.getProperty("java.class.path"), mainClass, arguments);
  }

  /** Starts a command over files with the options that the launcher gives it. */
  ChildJvm overFiles(String title, String heap, String mainClass, List<String> arguments)
      throws IOException {
    String classPath = System.getProperty("java.class.path");
    return start(title, javaOptions(heap, ENDS_SOON), classPath, mainClass, arguments);
  }

  /** Starts a peer. */
  ChildJvm peer(Engine engine, String heap, List<String> arguments) throws IOException {
    Path built = home.resolve(PEERS);
    List<String> classPath = new ArrayList<>(List.of(built.resolve("peers.jar").toString()));
    engine.libraries().forEach(folder -> classPath.add(built.resolve(folder) + "/*"));
    String joined = String.join(System.getProperty("path.separator"), classPath);
    return start(engine.title(), heap, joined, engine.mainClass(), arguments);
  }

  /** Whether the peers are built. */
  boolean hasPeers() {
    return Files.isRegularFile(home.resolve(PEERS).resolve("peers.jar"));
  }

  /** The rules of the comparison, as policies. */
  Path comparedPolicies() {
    return home.resolve("benchmarks").resolve("policies");
  }

  private ChildJvm start(
      String title, String heap, String classPath, String mainClass, List<String> arguments)
      throws IOException {
    return start(title, javaOptions(heap, RUNS_LONG), classPath, mainClass, arguments);
  }

  private List<String> javaOptions(String heap, List<String> tuning) {
    List<String> options = new ArrayList<>(tuning);
    options.add("-Xmx" + heap);
    OPENED.forEach(name -> options.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    options.addAll(List.of("-Dlog4j2.disable.jmx=true", "-Dcordon.home=" + home));
    return options;
  }

  private ChildJvm start(
      String title,
      List<String> options,
      String classPath,
      String mainClass,
      List<String> arguments)
      throws IOException {
    Path log = directory.resolve(String.format(Locale.ROOT, "process-%02d.log", started++));
    return ChildJvm.start(new Program(title, options, classPath, mainClass, arguments, log));
  }

  /** A directory for the files of a process that is started next. */
  Path newDirectory() throws IOException {
    Path files = directory.resolve("files-" + started);
    OutputFile.createDirectories(files);
    return files;
  }
}
