package io.cordon.cli.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
  @TempDir private Path outside;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(outside.resolve("folder"));
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }

  /** The visited paths: {@code !} marks an argument, and unreadable paths have a reason. */
  private List<String> walk(Path root) {
    List<String> visited = new ArrayList<>();
    new FileTree(root)
        .walk(
            new FileTree.Visitor() {
              @Override
              public void file(Path file, boolean isArgument) {
                visited.add(folder.relativize(file) + (isArgument ? "!" : ""));
              }

              @Override
              public void unreadable(Path place, String reason) {
                visited.add(folder.relativize(place) + ": " + reason);
              }
            });
    return visited;
  }

  @Test
  void allFilesBelowADirectoryAreVisitedInTheOrderOfNames() throws IOException {
    file("b.docx");
    file("c/z.docx");
    file("c/a/deep.pdf");
    file("a.docx");
    Files.createDirectory(folder.resolve("empty"));

    assertThat(walk(folder)).containsExactly("a.docx", "b.docx", "c/a/deep.pdf", "c/z.docx");
  }

  @Test
  void aFileGivenAsArgumentIsVisitedEvenWhenItIsMissing() throws IOException {
    assertThat(walk(file("a.docx"))).containsExactly("a.docx!");
    assertThat(walk(folder.resolve("absent"))).containsExactly("absent!");
  }

  @Test
  void linksBelowADirectoryAreNotFollowed() throws IOException {
    file("a.docx");
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    Files.createSymbolicLink(folder.resolve("out"), outside);
    Files.createSymbolicLink(folder.resolve("link.docx"), folder.resolve("a.docx"));
    Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("absent"));

    assertThat(walk(folder)).containsExactly("a.docx");
  }

  @Test
  void aLinkGivenAsArgumentIsFollowed() throws IOException {
    file("a.docx");
    Path link = Files.createSymbolicLink(outside.resolve("link"), folder);
    Path toFile = Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a.docx"));

    assertThat(walk(link)).containsExactly("../link/a.docx");
    assertThat(walk(toFile)).containsExactly("b!");
  }

  @Test
  void aDeviceIsNotAFile() {
    assertThat(walk(Path.of("/dev/null")))
        .singleElement()
        .asString()
        .endsWith("/dev/null: is neither a file nor a directory");
  }

  @Test
  void aDirectoryThatCannotBeListedIsReported() throws IOException {
    file("secret/a.docx");
    file("open.docx");
    Path secret = folder.resolve("secret");
    Files.setPosixFilePermissions(secret, Set.of());
    boolean mayReadAnything = Files.isReadable(secret);
    if (mayReadAnything) {
      System.out.println("SKIPPED: this user may list directories that nobody may list");
    }
    assumeFalse(mayReadAnything, "permissions do not bind this user");

    assertThat(walk(folder)).containsExactly("open.docx", "secret: permission denied");
  }
}
