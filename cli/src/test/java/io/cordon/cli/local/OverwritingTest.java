package io.cordon.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command refuses to overwrite what it reads, before it writes anything. */
class OverwritingTest {
  @TempDir private Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("log.jsonl"), "{}\n");
    Files.writeString(directory.resolve("org.yaml"), "domains: [contoso.example]\n");
    Files.createSymbolicLink(directory.resolve("link"), Path.of("log.jsonl"));
    Files.createLink(directory.resolve("hard"), directory.resolve("org.yaml"));
    for (String folder : new String[] {"new", "old"}) {
      Files.createDirectories(directory.resolve(folder));
      Files.copy(
          Path.of("../policies/sharing/external_person_added_to_many_files.yml"),
          directory.resolve(folder + "/rule.yml"));
    }
  }

  private Map<Path, String> contents() throws IOException {
    Map<Path, String> contents = new HashMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        contents.put(file, Files.readString(file));
      }
    }
    return contents;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          detect --findings {log.jsonl} {log.jsonl}                     | is an input file
          detect --rejects {link} {log.jsonl}                           | is an input file
          detect --actions {log.jsonl} {link}                           | is an input file
          detect --signals {log.jsonl} {link}                           | is an input file
          detect --html {log.jsonl} {link}                              | is an input file
          detect --org {org.yaml} --exposure {hard} {log.jsonl}         | is the file of --org
          detect --actions {a} --exposure {new/../a} {log.jsonl}        | is given for two kinds of output
          detect --policies {new} --findings {new/rule.yml} {log.jsonl} | is a policy
          detect --policies {new} --findings {new/b.yml} {log.jsonl}    | would be read as a policy
          exposed --rejects {link} {log.jsonl}                          | is an input file
          exposed --org {org.yaml} --rejects {hard} {log.jsonl}         | is the file of --org
          normalize --rejects {new/../log.jsonl} {log.jsonl}            | is an input file
          backtest --policies {new} --against {old} --differences {link} {log.jsonl}         | is an input file
          backtest --policies {new} --against {old} --differences {old/rule.yml} {log.jsonl} | is a policy
          backtest --org {org.yaml} --policies {new} --against {old} --differences {hard} {log.jsonl} | is the file of --org
          """)
  void anOutputThatIsReadIsRefused(String line, String reason) throws IOException {
    Map<Path, String> before = contents();

    CommandRun run = CommandRun.of(arguments(line));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains(reason);
    assertThat(contents()).isEqualTo(before);
  }

  private String[] arguments(String line) {
    return Arrays.stream(line.strip().split(" +", -1))
        .map(word -> word.startsWith("{") ? path(word) : word)
        .toArray(String[]::new);
  }

  private String path(String word) {
    return directory.resolve(word.substring(1, word.length() - 1)).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {log.jsonl} | detect {log.jsonl}                  | is an input file
          {log.jsonl} | normalize {link}                    | is an input file
          {found}     | exposed --rejects {found} {log.jsonl} | is standard output, where the results go
          {org.yaml}  | exposed --org {org.yaml} {log.jsonl}  | is the file of --org
          """)
  void standardOutputThatIsReadIsRefused(String out, String line, String reason) throws Exception {
    Map<Path, String> before = contents();
    ProcessBuilder process = process(line).redirectOutput(Redirect.appendTo(new File(path(out))));

    isRefused(process, reason);

    before.putIfAbsent(directory.resolve("found"), "");
    assertThat(before).containsAllEntriesOf(contents());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          detect --rejects {log.jsonl} -
          detect --findings {link} -
          exposed --rejects {log.jsonl} -
          normalize --rejects {log.jsonl} -
          backtest --policies {new} --against {old} --differences {log.jsonl} -
          """)
  void theFileOfStandardInputIsNotOverwritten(String line) throws Exception {
    Map<Path, String> before = contents();

    isRefused(process(line).redirectInput(new File(path("{log.jsonl}"))), "is an input file");

    assertThat(contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {log.jsonl} | detect {log.jsonl}                    | is an input file
          {link}      | exposed {log.jsonl}                   | is an input file
          {hard}      | normalize --org {org.yaml} {log.jsonl} | is the file of --org
          {log.jsonl} | backtest --policies {new} {log.jsonl} | is an input file
          """)
  void aLogThatIsReadIsRefused(String log, String line, String reason) throws Exception {
    Map<Path, String> before = contents();
    ProcessBuilder process = process(line);
    process.environment().put("CORDON_LOG", path(log));

    isRefused(process, reason);

    assertThat(contents()).isEqualTo(before);
  }

  private ProcessBuilder process(String line) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dcordon.home=..", "-cp", System.getProperty("java.class.path")));
    command.add("io.cordon.cli.Cordon");
    command.addAll(Arrays.asList(arguments(line)));
    return new ProcessBuilder(command);
  }

  private static void isRefused(ProcessBuilder command, String reason) throws Exception {
    Process process = command.redirectError(Redirect.PIPE).start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(err).isEqualTo(2);
    assertThat(err).contains(reason);
  }
}
