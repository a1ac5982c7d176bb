package io.cordon.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.cordon.cli.local.OutputFile;
import io.cordon.cli.terminal.JsonText;
import io.cordon.cli.terminal.Terminal;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/** All output goes through few places, which keep it harmless and for its owner only. */
@AnalyzeClasses(packages = "io.cordon", importOptions = MainClasses.class)
class OutputsTest {
  private static final String[] WITH_OUTPUTS = {
    "io.cordon.cli..", "io.cordon.job..", "io.cordon.delivery..", "io.cordon.model.."
  };

  /** One reads a file from its end, one locks an empty file in a directory of its own. */
  private static final String READERS_AND_LOCKS =
      "io\\.cordon\\.cli\\.(history\\.HistoryFile|scratch\\.AliveLock)";

  @ArchTest
  static final ArchRule filesAreCreatedInOnePlace =
      noClasses()
          .that()
          .resideInAnyPackage(WITH_OUTPUTS)
          .and()
          .doNotBelongToAnyOf(OutputFile.class)
          .and()
          .haveNameNotMatching(READERS_AND_LOCKS)
          .should()
          .callMethodWhere(
              target(owner(assignableTo(Files.class)))
                  .and(
                      target(
                          nameMatching(
                              "newBufferedWriter|newOutputStream|newByteChannel|write|writeString|createFile|createDirector.*"))))
          .orShould()
          .callMethodWhere(
              target(owner(assignableTo(FileChannel.class))).and(target(nameMatching("open"))))
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(FileWriter.class, RandomAccessFile.class);

  @ArchTest
  static final ArchRule streamsOfTheProcessAreOpenedByTheTerminal =
      noClasses()
          .that()
          .resideInAnyPackage(WITH_OUTPUTS)
          .and()
          .doNotBelongToAnyOf(Terminal.class)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(FileOutputStream.class);

  @ArchTest
  static final ArchRule jsonIsWrittenWhereHarmfulCharactersAreEscaped =
      noClasses()
          .that()
          .resideInAnyPackage(WITH_OUTPUTS)
          .and()
          .doNotBelongToAnyOf(JsonText.class)
          .and()
          .haveNameNotMatching(".*\\.(JsonWriter|JsonObject)")
          .should()
          .callMethodWhere(
              target(owner(assignableTo(JsonNode.class)))
                  .and(target(nameMatching("toString|toPrettyString"))))
          .orShould()
          .callMethodWhere(
              target(owner(assignableTo(ObjectMapper.class))).and(target(nameMatching("write.*"))))
          .orShould()
          .callMethodWhere(
              target(owner(assignableTo(JsonFactory.class)))
                  .and(target(nameMatching("createGenerator"))));
}
