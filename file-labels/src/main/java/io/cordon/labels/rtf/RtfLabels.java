package io.cordon.labels.rtf;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelProperties;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads the labels among the user properties of rich text: in the group <i>userprops</i>, a group
 * <i>propname</i> before each group <i>staticval</i>.
 *
 * <p>Source: Rich Text Format specification 1.9.1, "User Properties".
 */
public final class RtfLabels {
  /** What a group contains. */
  private enum Content {
    OTHER,
    PROPERTIES,
    NAME,
    VALUE
  }

  /** Word itself accepts fewer. */
  private static final int MAX_DEPTH = 100_000;

  private final LabelProperties properties = new LabelProperties(LabelPlace.CUSTOM_PROPERTIES);
  private final Deque<Content> groups = new ArrayDeque<>();
  private final RtfTokens tokens;
  private String name = "";

  private RtfLabels(RtfTokens tokens) {
    this.tokens = tokens;
  }

  /** The labels of a file that starts as rich text. */
  public static LabelledFile read(Path file) throws UnreadableFileException, IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      RtfLabels labels = new RtfLabels(new RtfTokens(in));
      labels.read();
      return new LabelledFile(DocumentKind.RTF, false, labels.properties.labels());
    }
  }

  private void read() throws UnreadableFileException, IOException {
    for (RtfTokens.Token token = tokens.next(); token != null; token = tokens.next()) {
      switch (token) {
        case START -> start();
        case END -> {
          end();
          if (groups.isEmpty()) {
            return;
          }
        }
        case WORD -> word(tokens.word());
      }
    }
    if (properties.labels().isEmpty()) {
      throw new UnreadableFileException("is cut off: its last group does not end");
    }
  }

  private void start() throws UnreadableFileException {
    if (groups.size() >= MAX_DEPTH) {
      throw new UnreadableFileException("is hostile: its groups are nested too deeply");
    }
    groups.push(groups.isEmpty() ? Content.OTHER : groups.peek());
  }

  private void end() throws UnreadableFileException {
    Content ended = groups.pop();
    boolean inner = groups.peek() == ended;
    if (ended == Content.NAME && !inner) {
      name = tokens.collected();
    } else if (ended == Content.VALUE && !inner) {
      properties.add(name, tokens.collected());
    }
  }

  private void word(String word) {
    Content before = groups.peek();
    Content after =
        switch (word) {
          case "userprops" -> Content.PROPERTIES;
          case "propname" -> before == Content.PROPERTIES ? Content.NAME : before;
          case "staticval" -> before == Content.PROPERTIES ? Content.VALUE : before;
          default -> before;
        };
    if (after != before && !groups.isEmpty()) {
      groups.pop();
      groups.push(after);
      tokens.collect();
    }
  }
}
