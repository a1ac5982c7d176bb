package io.cordon.cli.secured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The ACLs that the commands in docs/operations.md add, as Kafka's own tool reads them. */
final class DocumentedAcls {
  private static final Path DOCUMENT = Path.of("../docs/operations.md");
  private static final String COMMAND = "kafka-acls.sh ";

  private static final Map<String, ResourceType> RESOURCES =
      Map.of(
          "--topic", ResourceType.TOPIC,
          "--group", ResourceType.GROUP,
          "--transactional-id", ResourceType.TRANSACTIONAL_ID);

  private String principal;
  private PatternType pattern = PatternType.LITERAL;
  private final List<AclOperation> operations = new ArrayList<>();
  private final Map<ResourceType, List<String>> names = new EnumMap<>(ResourceType.class);

  private DocumentedAcls() {}

  /** All ACLs of a user. */
  static List<AclBinding> of(String user) throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith(COMMAND))
        .map(DocumentedAcls::parse)
        .filter(command -> command.principal.equals("User:" + user))
        .flatMap(command -> command.bindings().stream())
        .toList();
  }

  private static DocumentedAcls parse(String line) {
    DocumentedAcls command = new DocumentedAcls();
    String[] words = line.split(" +", -1);
    // The tool itself, and the options of the connection.
    int option = List.of(words).indexOf("--add") + 1;
    for (; option + 1 < words.length; option += 2) {
      command.read(words[option], words[option + 1]);
    }
    return command;
  }

  private void read(String option, String value) {
    switch (option) {
      case "--allow-principal" -> principal = value;
      case "--operation" -> operations.add(AclOperation.fromString(value));
      case "--resource-pattern-type" ->
          pattern = PatternType.fromString(value.toUpperCase(Locale.ROOT));
      case "--topic", "--group", "--transactional-id" ->
          names.computeIfAbsent(RESOURCES.get(option), kind -> new ArrayList<>()).add(value);
      default -> throw new IllegalArgumentException(option);
    }
  }

  private List<AclBinding> bindings() {
    List<AclBinding> bindings = new ArrayList<>();
    names.forEach(
        (kind, all) ->
            all.forEach(
                name ->
                    operations.forEach(operation -> bindings.add(binding(kind, name, operation)))));
    return bindings;
  }

  private AclBinding binding(ResourceType kind, String name, AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(kind, name, pattern),
        new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
  }
}
