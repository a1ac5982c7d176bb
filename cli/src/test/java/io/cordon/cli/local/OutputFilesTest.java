package io.cordon.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.CommandRun;
import io.cordon.cli.options.OrganisationOptions;
import io.cordon.cli.options.UserErrorException;
import io.cordon.organisation.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
  @TempDir private Path directory;

  private Path file(String name) throws IOException {
    return Files.writeString(directory.resolve(name), "1");
  }

  private static OutputFiles outputs(Path... files) throws IOException {
    return OutputFiles.of(Arrays.asList(files));
  }

  private static void isRefused(ThrowingCallable check, String message) {
    assertThatThrownBy(check).isInstanceOf(UserErrorException.class).hasMessage(message);
  }

  private List<Path> content() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  @Test
  void anInputCannotBeAnOutputByAnyName() throws IOException {
    Path log = file("log.jsonl");
    Path spelled = directory.resolve("./log.jsonl");
    Path symbolic = Files.createSymbolicLink(directory.resolve("symbolic.jsonl"), log);
    Path hard = Files.createLink(directory.resolve("hard.jsonl"), log);
    Files.createSymbolicLink(directory.resolve("folder"), directory);
    Path throughFolder = directory.resolve("folder/log.jsonl");
    InputFiles inputs = InputFiles.of(List.of("-", log.toString()));

    for (Path name : List.of(log, spelled, symbolic, hard, throughFolder)) {
      isRefused(
          () -> outputs(null, name).requireNot(inputs),
          name + ": is an input file, so it cannot be an output file");
    }
  }

  @Test
  void anInputThatIsALinkCannotBeAnOutputByTheNameOfItsTarget() throws IOException {
    Path log = file("log.jsonl");
    Path link = Files.createSymbolicLink(directory.resolve("link.jsonl"), log);
    InputFiles inputs = InputFiles.of(List.of(link.toString()));

    isRefused(
        () -> outputs(log).requireNot(inputs),
        log + ": is an input file, so it cannot be an output file");
  }

  @Test
  void otherFilesNewAndOldCanBeOutputs() throws IOException {
    InputFiles inputs = InputFiles.of(List.of(file("log.jsonl").toString()));

    outputs(directory.resolve("new.jsonl"), file("old.jsonl"), null)
        .requireNot(inputs)
        .withStandardOutput();
    outputs().requireNot(inputs).withStandardOutput();
  }

  @Test
  void twoOutputsCannotBeOneFileEvenIfItDoesNotExistYet() throws IOException {
    Path found = directory.resolve("found.jsonl");
    Files.createSymbolicLink(directory.resolve("folder"), directory);
    Path dangling = Files.createSymbolicLink(directory.resolve("link"), Path.of("found.jsonl"));
    Path toDangling = Files.createSymbolicLink(directory.resolve("link2"), dangling);

    for (Path name :
        List.of(
            found,
            directory.resolve("./found.jsonl"),
            directory.resolve("folder/found.jsonl"),
            directory.resolve("folder/../" + directory.getFileName() + "/found.jsonl"),
            dangling,
            toDangling)) {
      isRefused(() -> outputs(found, name), name + ": is given for two kinds of output");
    }
    assertThat(found).doesNotExist();
  }

  @Test
  void twoOutputsThatDifferInCaseAreTwoFilesWhereTheFileSystemSaysSo() throws IOException {
    Path lower = directory.resolve("found.jsonl");
    Path upper = directory.resolve("FOUND.jsonl");
    Files.createFile(lower);
    boolean ignoresCase = Files.exists(upper);
    Files.delete(lower);

    if (ignoresCase) {
      isRefused(() -> outputs(lower, upper), upper + ": is given for two kinds of output");
    } else {
      outputs(lower, upper);
    }
    assertThat(content()).isEmpty();
  }

  @Test
  void aCircleOfLinksIsNotFollowedForever() throws IOException {
    Path one = Files.createSymbolicLink(directory.resolve("one"), Path.of("two"));
    Path two = Files.createSymbolicLink(directory.resolve("two"), Path.of("one"));

    outputs(one, directory.resolve("other"));
    assertThat(two).isSymbolicLink();
  }

  @Test
  void devicesCanBeGivenTwice() throws IOException {
    Path device = Path.of("/dev/null");

    outputs(device, device).withStandardOutput();
  }

  @Test
  void aPolicyCannotBeAnOutputAndNeitherCanWhatWouldBeReadAsOne() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("policies/mine"));
    Path policy = Files.writeString(folder.resolve("rule.yml"), "title: x");
    Path link = Files.createLink(directory.resolve("found.jsonl"), policy);
    Path next = folder.resolve("next.YAML");
    Path root = directory.resolve("policies");

    isRefused(
        () -> outputs(link).requireNotPolicies(root),
        link + ": is a policy, so it cannot be an output file");
    isRefused(
        () -> outputs(next).requireNotPolicies(root),
        next + ": would be read as a policy, so it cannot be an output file");
    isRefused(
        () -> outputs(policy).requireNotPolicies(policy),
        policy + ": is a policy, so it cannot be an output file");
    outputs(folder.resolve("found.jsonl"), directory.resolve("next.yaml")).requireNotPolicies(root);
    outputs(next).requireNotPolicies(directory.resolve("absent"));
  }

  @Test
  void aDatabaseThatTheOrganisationNamesCannotBeAnOutput() throws Exception {
    Path database = file("cities.mmdb");
    Path link = Files.createSymbolicLink(directory.resolve("found.jsonl"), database);
    Organisation organisation =
        Organisation.parse("geolocation: {city: " + database + "}\n", "org.yaml");

    isRefused(
        () -> outputs(link).requireNot(new OrganisationOptions(), organisation),
        link + ": is a database that org.yaml names, so it cannot be an output file");
  }

  @Test
  void theFilesOfASyntheticOrganisationMustBeDifferent() throws IOException {
    Path log = directory.resolve("m365.jsonl");
    Files.createSymbolicLink(directory.resolve("truth.jsonl"), log);

    CommandRun run = CommandRun.of("datagen", "--out", directory.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("truth.jsonl: is given for two kinds of output");
    assertThat(log).doesNotExist();
  }
}
