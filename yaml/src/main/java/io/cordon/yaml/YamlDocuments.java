package io.cordon.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the documents of a YAML text into nodes that know their place. It uses the parser's events,
 * because the library's own composer recurses as deeply as the text nests; here depth and size are
 * limited.
 */
public final class YamlDocuments {
  private final String file;
  private final YamlLimits limits;
  private final Problems problems;
  private final Iterator<Event> events;
  private final Map<String, YamlNode> anchors = new HashMap<>();
  private Event last;
  private int nodes;

  private YamlDocuments(String file, String text, YamlLimits limits, Problems problems) {
    this.file = file;
    this.limits = limits;
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(limits.maxCharacters()).build();
    this.events = new Parse(settings).parseReader(new WholeCharacterReader(text)).iterator();
  }

  /** The documents of the text; empty, with a problem, unless it is YAML within the limits. */
  public static List<YamlNode> read(
      String file, String text, YamlLimits limits, Problems problems) {
    if (text.length() > limits.maxCharacters()) {
      problems.add(Problem.ofFile(file, tooLong(text.length(), limits)));
      return List.of();
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      problems.add(Problem.ofFile(file, "is not valid text: it contains half of a surrogate pair"));
      return List.of();
    }
    Optional<Problem> forbidden = SyntaxErrors.ofCharacters(file, text);
    if (forbidden.isPresent()) {
      problems.add(forbidden.get());
      return List.of();
    }
    try {
      return new YamlDocuments(file, text, limits, problems).documents();
    } catch (InvalidYaml invalid) {
      problems.add(invalid.problem);
    } catch (YamlEngineException broken) {
      problems.add(SyntaxErrors.of(file, broken));
    }
    return List.of();
  }

  /** Whether a text would be nested deeper than the limit, if it were read as YAML. */
  public static boolean isTooDeep(String text, YamlLimits limits) {
    Problems problems = Problems.withoutKeys();
    read("", text, limits, problems);
    return problems.all().stream().anyMatch(problem -> problem.sentence().equals(tooDeep(limits)));
  }

  private static String tooDeep(YamlLimits limits) {
    return "is nested deeper than " + limits.maxDepth() + " levels";
  }

  /** The sentence for a file that exceeds the limits. */
  public static String tooLong(long characters, YamlLimits limits) {
    return "is too long: " + characters + " characters; the limit is " + limits.maxCharacters();
  }

  private List<YamlNode> documents() {
    List<YamlNode> documents = new ArrayList<>();
    while (hasNext()) {
      Event event = next();
      if (event instanceof NodeEvent start) {
        YamlNode document = node(start, "", 0);
        if (!document.isNull()) {
          documents.add(document);
        }
        anchors.clear();
      }
    }
    return documents;
  }

  private boolean hasNext() {
    return parsed(events::hasNext);
  }

  private Event next() {
    last = parsed(events::next);
    return last;
  }

  /** The parser fails in its own ways too, for example at {@code "\\UFFFFFFFF"}. */
  private <T> T parsed(Supplier<T> step) {
    try {
      return step.get();
    } catch (YamlEngineException notYaml) {
      throw notYaml;
    } catch (RuntimeException fault) {
      String sentence = "is not YAML: what comes after this place cannot be read";
      throw last == null
          ? new InvalidYaml(Problem.ofFile(file, sentence))
          : invalid(last, sentence);
    }
  }

  private YamlNode node(NodeEvent event, String path, int depth) {
    if (depth > limits.maxDepth()) {
      throw invalid(event, tooDeep(limits));
    }
    checkTag(event, path);
    YamlNode node =
        switch (event.getEventId()) {
          case Alias -> aliased((AliasEvent) event);
          case Scalar -> scalar((ScalarEvent) event, path);
          case SequenceStart -> list(event, path, depth);
          default -> map(event, path, depth);
        };
    if (!(event instanceof AliasEvent)) {
      event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    }
    return node;
  }

  /** Explicit types have no effect here; ignoring them silently would mislead. */
  private void checkTag(NodeEvent event, String path) {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    if (tag.isPresent() && !tag.get().equals("!")) {
      String written = tag.get().replace("tag:yaml.org,2002:", "!!");
      String sentence = "tags like " + written + " are not supported; " + SyntaxErrors.quoteIt("!");
      problems.add(new Problem(file, line(event), column(event), path, sentence));
    }
  }

  private YamlNode aliased(AliasEvent alias) {
    YamlNode node = anchors.get(alias.getAlias().getValue());
    if (node == null) {
      throw invalid(
          alias, "refers to an anchor that is not defined before it; " + SyntaxErrors.quoteIt("*"));
    }
    count(alias, node.size());
    return node;
  }

  private YamlNode scalar(ScalarEvent event, String path) {
    count(event, 1);
    boolean oneLine =
        event.getEndMark().map(Mark::getLine).equals(event.getStartMark().map(Mark::getLine));
    return YamlNode.scalar(
        file, path, line(event), column(event), event.getValue(), event.isPlain(), oneLine);
  }

  private YamlNode list(NodeEvent start, String path, int depth) {
    count(start, 1);
    YamlNode list = YamlNode.collection(file, path, line(start), column(start), YamlNode.Kind.LIST);
    for (Event next = next(); next instanceof NodeEvent item; next = next()) {
      list.add(node(item, path + '[' + list.items().size() + ']', depth + 1));
    }
    return list;
  }

  private YamlNode map(NodeEvent start, String path, int depth) {
    count(start, 1);
    YamlNode map = YamlNode.collection(file, path, line(start), column(start), YamlNode.Kind.MAP);
    for (Event next = next(); next instanceof NodeEvent event; next = next()) {
      YamlNode key = node(event, path, depth + 1);
      if (key.text() == null) {
        throw invalid(event, "a key must be text, not " + key.caption());
      }
      String below = path.isEmpty() ? key.text() : path + '.' + key.text();
      YamlNode value = node((NodeEvent) next(), below, depth + 1);
      if (key.isPlain() && key.text().equals("<<")) {
        problems.add(key, "merge keys (<<) are not supported: repeat the entries here");
      } else if (map.get(key.text()) != null) {
        problems.add(key, ProblemText.quote(key.text()) + " appears twice");
      } else {
        map.put(key, value);
      }
    }
    return map;
  }

  private void count(Event at, int added) {
    nodes += added;
    if (nodes > limits.maxNodes()) {
      throw invalid(at, "expands to more than " + limits.maxNodes() + " nodes");
    }
  }

  private InvalidYaml invalid(Event at, String sentence) {
    return new InvalidYaml(new Problem(file, line(at), column(at), null, sentence));
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static int column(Event event) {
    return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
  }

  /** Stops reading at a problem after which the rest of the file cannot be read. */
  private static final class InvalidYaml extends RuntimeException {
    private final transient Problem problem;

    private InvalidYaml(Problem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }
}
