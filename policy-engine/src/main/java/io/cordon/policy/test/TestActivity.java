package io.cordon.policy.test;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import io.cordon.model.identity.StableId;
import io.cordon.model.policy.Severity;
import io.cordon.policy.condition.Field;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One activity of a policy's test, with the values that its author wrote; the reader checked them.
 *
 * @param values the given values; all other fields have the defaults of the tests
 */
public record TestActivity(String id, Instant at, Map<Field, List<String>> values)
    implements Serializable {
  private static final String TENANT = "example";
  private static final String DEFAULT_USER = "ana@example.com";
  private static final Optional<String> FOREIGN = Optional.of("true");
  private static final String ANOTHER_ID = "00000000-0000-0000-0000-000000000000";
  private static final String DEFAULT_FILE = "test.docx";

  public TestActivity {
    values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
  }

  /** The tenant that its author gave; empty when there is none. */
  Optional<String> tenant() {
    return text(Field.TENANT);
  }

  /** The activity in the usual tenant of the tests, unless another is given. */
  public Activity toActivity() {
    return toActivity(TENANT);
  }

  /**
   * The activity; equal on every call.
   *
   * @param tenant where it happens, unless its author gave a tenant
   */
  Activity toActivity(String tenant) {
    return Activity.builder(id, at)
        .app(word(Field.APP, App.class, App::id).orElse(App.M365))
        .tenant(tenant().orElse(tenant))
        .rawType(text(Field.RAW_TYPE).orElse(null))
        .verb(verb())
        .outcome(word(Field.OUTCOME, Outcome.class, o -> lower(o.name())).orElse(Outcome.SUCCESS))
        .actor(actor())
        .file(file())
        .share(share())
        .labelChange(
            word(Field.LABEL_CHANGE, LabelChange.class, LabelChange::word).orElse(LabelChange.NONE))
        .labelBefore(label(Field.LABEL_BEFORE))
        .endpoint(
            new Endpoint(
                text(Field.IP).orElse(null), 0, text(Field.HOST).orElse(null), Place.UNKNOWN))
        .client(
            Client.builder()
                .userAgent(text(Field.CLIENT_USER_AGENT).orElse(null))
                .applicationId(text(Field.CLIENT_APPLICATION).orElse(null))
                .applicationName(text(Field.CLIENT_APPLICATION_NAME).orElse(null))
                .sessionId(text(Field.CLIENT_SESSION).orElse(null))
                .device(text(Field.CLIENT_DEVICE).orElse(null))
                .build())
        .severity(word(Field.SEVERITY, Severity.class, Severity::word).orElse(null))
        .setting(
            new SettingChange(
                text(Field.SETTING_NAME).orElse(null),
                text(Field.SETTING_BEFORE).orElse(null),
                text(Field.SETTING_VALUE).orElse(null)))
        .contents(contents())
        .transfer(transfer())
        .dlpRule(
            new DlpRule(text(Field.DLP_POLICY).orElse(null), text(Field.DLP_RULE).orElse(null)))
        .build();
  }

  private Contents contents() {
    Label label = label(Field.CONTENTS_LABEL);
    long count = text(Field.CONTENTS_COUNT).map(Long::parseLong).orElse(label.isKnown() ? 1L : 0L);
    return new Contents(count, label, count, List.of());
  }

  private Transfer transfer() {
    return new Transfer(
        word(Field.DESTINATION_KIND, DestinationKind.class, DestinationKind::word)
            .orElse(DestinationKind.UNKNOWN),
        text(Field.DESTINATION).orElse(null));
  }

  private Verb verb() {
    return word(Field.VERB, Verb.class, Verb::word).orElse(Verb.OPEN);
  }

  private Actor actor() {
    ActorKind kind = word(Field.USER_KIND, ActorKind.class, ActorKind::word).orElse(ActorKind.USER);
    boolean withoutName = kind == ActorKind.ANONYMOUS || kind == ActorKind.SYSTEM;
    String name =
        text(Field.USER).map(TestActivity::lower).orElse(withoutName ? null : DEFAULT_USER);
    return Actor.named(kind, name, text(Field.USER_ID).orElse(null), domain(name))
        .employed(
            word(Field.USER_EMPLOYMENT, Employment.class, Employment::word).orElse(null),
            word(Field.USER_POPULATION, Population.class, Population::word).orElse(null),
            text(Field.USER_ROLE).orElse(null));
  }

  /**
   * A sign-in and a change of settings have no file unless one is given; other activities have one.
   */
  private CloudFile file() {
    boolean specified = values.containsKey(Field.FILE) || values.containsKey(Field.FILE_ID);
    boolean concernsFiles = verb() != Verb.SIGN_IN && verb() != Verb.ADMINISTER;
    if (!concernsFiles && !specified) {
      return CloudFile.NONE;
    }
    String name = text(Field.FILE).orElse(DEFAULT_FILE);
    return CloudFile.builder()
        .id(text(Field.FILE_ID).orElseGet(() -> StableId.of("test-file", name)))
        .name(name)
        .path(text(Field.FILE_PATH).orElse(null))
        .url(text(Field.FILE_URL).orElse(null))
        .kind(word(Field.FILE_KIND, FileKind.class, FileKind::word).orElse(FileKind.FILE))
        .owner(text(Field.FILE_OWNER).map(TestActivity::lower).orElse(null))
        .sizeBytes(text(Field.FILE_SIZE).map(Long::parseLong).orElse(-1L))
        .label(fileLabel())
        .archive(text(Field.FILE_ARCHIVE).orElse(null))
        .build();
  }

  private Label fileLabel() {
    Label given = label(Field.FILE_LABEL);
    boolean foreign = text(Field.FILE_LABEL_FOREIGN).map(TestActivity::lower).equals(FOREIGN);
    return foreign ? Label.foreign(ANOTHER_ID, ANOTHER_ID, given.name()) : given;
  }

  private Label label(Field field) {
    String name = text(field).orElse(null);
    return name == null || name.equalsIgnoreCase("unknown")
        ? Label.UNKNOWN
        : name.equalsIgnoreCase(Label.NONE.name()) ? Label.NONE : Label.unresolved(null, name);
  }

  private Share share() {
    List<Recipient> recipients =
        values.getOrDefault(Field.RECIPIENT, List.of()).stream()
            .map(name -> name.contains("@") ? lower(name) : name)
            .map(
                name ->
                    new Recipient(name, domain(name), domain(name) == null, Affiliation.UNKNOWN))
            .toList();
    return new Share(
        word(Field.AUDIENCE, Audience.class, Audience::word).orElse(Audience.UNKNOWN),
        recipients,
        text(Field.LINK_ID).orElse(null),
        text(Field.PERMISSION).orElse(null));
  }

  private Optional<String> text(Field field) {
    List<String> given = values.getOrDefault(field, List.of());
    return given.isEmpty() ? Optional.empty() : Optional.of(given.get(0));
  }

  private <E extends Enum<E>> Optional<E> word(
      Field field, Class<E> type, Function<E, String> toWord) {
    Optional<String> word = text(field).map(TestActivity::lower);
    for (E constant : type.getEnumConstants()) {
      if (word.isPresent() && toWord.apply(constant).equals(word.get())) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static String domain(String name) {
    int at = name == null ? -1 : name.lastIndexOf('@');
    return at < 0 ? null : lower(name.substring(at + 1));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
