package io.cordon.policy.condition;

import static io.cordon.policy.condition.FieldType.ADDRESS;
import static io.cordon.policy.condition.FieldType.FLAG;
import static io.cordon.policy.condition.FieldType.LABEL;
import static io.cordon.policy.condition.FieldType.NUMBER;
import static io.cordon.policy.condition.FieldType.ORDERED_WORD;
import static io.cordon.policy.condition.FieldType.TEXT;
import static io.cordon.policy.condition.FieldValues.recipients;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.CountrySource;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import io.cordon.model.policy.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of an activity that a rule can test. An unknown value is missing: null, or an empty
 * list. Only the fields about the recipients of a share can have several values.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state, the lists are copies
public enum Field {
  VERB("verb", Verb.class, Verb::word, Activity::verb),
  APP("app", App.class, App::id, Activity::app),
  TENANT("tenant", TEXT, Activity::tenant),
  ID("id", TEXT, Activity::id),
  RAW_TYPE("raw_type", TEXT, Activity::rawType),
  OUTCOME("outcome", Outcome.class, Outcome::word, Activity::outcome),
  USER("user", TEXT, a -> a.actor().name()),
  USER_ID("user.id", TEXT, a -> a.actor().id()),
  USER_DOMAIN("user.domain", TEXT, a -> a.actor().domain()),
  USER_KIND("user.kind", ActorKind.class, ActorKind::word, a -> a.actor().kind()),
  USER_AFFILIATION(
      "user.affiliation", Affiliation.class, Affiliation::word, a -> a.actor().affiliation()),
  USER_DEPARTMENT("user.department", TEXT, a -> a.actor().department()),
  USER_SERVICE_ACCOUNT(
      "user.service_account", FLAG, a -> String.valueOf(a.actor().serviceAccount())),
  USER_EMPLOYMENT(
      "user.employment", Employment.class, Employment::word, a -> a.actor().employment()),
  USER_POPULATION(
      "user.population", Population.class, Population::word, a -> a.actor().population()),
  USER_ROLE("user.role", TEXT, a -> a.actor().role()),
  FILE("file", TEXT, a -> a.file().name()),
  FILE_ID("file.id", TEXT, a -> a.file().id()),
  FILE_PATH("file.path", TEXT, a -> a.file().path()),
  FILE_URL("file.url", TEXT, a -> a.file().url()),
  FILE_EXTENSION("file.extension", TEXT, a -> a.file().extension()),
  FILE_OWNER("file.owner", TEXT, a -> a.file().owner()),
  FILE_KIND("file.kind", FileKind.class, FileKind::word, a -> a.file().kind()),
  FILE_SIZE("file.size", NUMBER, a -> number(a.file().sizeBytes(), 0)),
  FILE_LABEL("file.label", LABEL, a -> label(a.file().label())),
  FILE_LABEL_FOREIGN("file.label_foreign", FLAG, a -> FieldValues.foreign(a.file().label())),
  FILE_EXPOSURE("file.exposure", Exposure.class, Exposure::word, a -> a.file().exposure()),
  FILE_EXPOSURE_DAYS("file.exposure_days", NUMBER, a -> number(DaysSince.exposure(a), 0)),
  FILE_ARCHIVE("file.archive", TEXT, a -> a.file().archive()),
  LABEL_CHANGE("label.change", LabelChange.class, LabelChange::word, Activity::labelChange),
  LABEL_BEFORE("label.before", LABEL, a -> label(a.labelBefore())),
  AUDIENCE("audience", Audience.class, Audience::word, a -> a.share().audience()),
  RECIPIENT("recipient", a -> recipients(a, Recipient::name)),
  RECIPIENT_DOMAIN("recipient.domain", a -> recipients(a, Recipient::domain)),
  RECIPIENT_AFFILIATION("recipient.affiliation", Affiliation.class, Field::affiliations),
  PERMISSION("permission", TEXT, a -> a.share().permission()),
  LINK_ID("link.id", TEXT, a -> a.share().linkId()),
  IP("ip", ADDRESS, a -> a.endpoint().ip()),
  HOST("host", TEXT, a -> a.endpoint().host()),
  NETWORK_NAME("network.name", TEXT, a -> a.endpoint().place().network()),
  NETWORK_KIND(
      "network.kind", NetworkKind.class, NetworkKind::word, a -> a.endpoint().place().kind()),
  COUNTRY("country", TEXT, a -> a.endpoint().place().country()),
  COUNTRY_SOURCE(
      "country.source",
      CountrySource.class,
      CountrySource::word,
      a -> a.endpoint().place().countrySource()),
  CITY("city", TEXT, a -> a.endpoint().place().city()),
  ASN("asn", NUMBER, a -> number(a.endpoint().place().asn(), 1)),
  PLACE("place", TEXT, a -> PlaceKey.of(a.endpoint())),
  CLIENT_USER_AGENT("client.user_agent", TEXT, a -> a.client().userAgent()),
  CLIENT_APPLICATION("client.application", TEXT, a -> a.client().applicationId()),
  CLIENT_APPLICATION_NAME("client.application_name", TEXT, a -> a.client().applicationName()),
  CLIENT_SESSION("client.session", TEXT, a -> a.client().sessionId()),
  CLIENT_DEVICE("client.device", TEXT, a -> a.client().device()),
  CLIENT_SYNC_DAYS("client.sync_days", NUMBER, a -> number(DaysSince.firstSync(a), 0)),
  SEVERITY("severity", Severity.class, Severity::word, Activity::severity),
  SETTING_NAME("setting.name", TEXT, a -> a.setting().name()),
  SETTING_BEFORE("setting.before", TEXT, a -> a.setting().before()),
  SETTING_VALUE("setting.value", TEXT, a -> a.setting().value()),
  CONTENTS_COUNT("contents.count", NUMBER, a -> number(a.contents().count(), 1)),
  CONTENTS_LABEL("contents.label", LABEL, a -> label(a.contents().label())),
  DESTINATION("destination", TEXT, a -> a.transfer().destination()),
  DESTINATION_KIND(
      "destination.kind", DestinationKind.class, DestinationKind::word, a -> a.transfer().kind()),
  DLP_POLICY("dlp.policy", TEXT, a -> a.dlpRule().policy()),
  DLP_RULE("dlp.rule", TEXT, a -> a.dlpRule().name());

  /** The enum constants for an unknown value; such a value counts as missing. */
  private static final Set<Enum<?>> MISSING =
      Set.of(
          Verb.UNKNOWN,
          App.UNKNOWN,
          Outcome.UNKNOWN,
          ActorKind.UNKNOWN,
          Affiliation.UNKNOWN,
          Employment.UNKNOWN,
          Population.UNKNOWN,
          FileKind.UNKNOWN,
          Exposure.UNKNOWN,
          LabelChange.NONE,
          Audience.UNKNOWN,
          NetworkKind.UNKNOWN,
          CountrySource.UNKNOWN,
          DestinationKind.UNKNOWN);

  private final String word;
  private final FieldType type;
  private final List<String> words;
  private final Function<Activity, List<String>> several;
  private final Function<Activity, String> one;

  Field(String word, FieldType type, Function<Activity, String> one) {
    this(word, type, List.of(), one, null);
  }

  Field(String word, Function<Activity, List<String>> several) {
    this(word, TEXT, List.of(), null, several);
  }

  <E extends Enum<E>> Field(
      String word, Class<E> type, Function<E, String> toWord, Function<Activity, E> value) {
    this(
        word,
        isOrdered(type) ? ORDERED_WORD : FieldType.WORD,
        words(type, toWord),
        activity -> known(value.apply(activity), toWord),
        null);
  }

  Field(String word, Class<Affiliation> type, Function<Activity, List<String>> several) {
    this(word, FieldType.WORD, words(type, Affiliation::word), null, several);
  }

  Field(
      String word,
      FieldType type,
      List<String> words,
      Function<Activity, String> one,
      Function<Activity, List<String>> several) {
    this.word = word;
    this.type = type;
    this.words = words;
    this.one = one;
    this.several = several;
  }

  private static boolean isOrdered(Class<?> type) {
    return type == Audience.class || type == Exposure.class || type == Severity.class;
  }

  /** The name that rules use. */
  public String word() {
    return word;
  }

  public FieldType type() {
    return type;
  }

  /** The possible words in their order; empty for fields of other types. */
  public List<String> words() {
    return words;
  }

  public boolean isMultiValued() {
    return several != null;
  }

  /** The value, or the first of several; null when missing. */
  public String value(Activity activity) {
    if (several == null) {
      return one.apply(activity);
    }
    List<String> values = several.apply(activity);
    return values.isEmpty() ? null : values.get(0);
  }

  /** All values; empty when missing. */
  public List<String> values(Activity activity) {
    if (several != null) {
      return several.apply(activity);
    }
    String value = one.apply(activity);
    return value == null ? List.of() : List.of(value);
  }

  /** Whether any value passes; a missing one never does. */
  boolean any(Activity activity, ValueTest test) {
    if (several == null) {
      String value = one.apply(activity);
      return value != null && test.matches(value);
    }
    for (String value : several.apply(activity)) {
      if (test.matches(value)) {
        return true;
      }
    }
    return false;
  }

  /** The first value that passes; null when none does. */
  String firstMatch(Activity activity, ValueTest test) {
    if (several == null) {
      return any(activity, test) ? one.apply(activity) : null;
    }
    return several.apply(activity).stream().filter(test::matches).findFirst().orElse(null);
  }

  /**
   * The value's position in the field's order; NaN, which no comparison accepts, when it has none.
   */
  double order(Activity activity) {
    return switch (this) {
      case FILE_LABEL -> rank(activity.file().label());
      case LABEL_BEFORE -> rank(activity.labelBefore());
      case FILE_EXPOSURE, AUDIENCE, SEVERITY -> position(value(activity));
      case FILE_SIZE -> known(activity.file().sizeBytes(), 0);
      case FILE_EXPOSURE_DAYS -> known(DaysSince.exposure(activity), 0);
      case CONTENTS_COUNT -> known(activity.contents().count(), 1);
      case CONTENTS_LABEL -> rank(activity.contents().label());
      case CLIENT_SYNC_DAYS -> known(DaysSince.firstSync(activity), 0);
      case ASN -> known(activity.endpoint().place().asn(), 1);
      default -> Double.NaN;
    };
  }

  public static Optional<Field> named(String word) {
    return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
  }

  /** All names, for suggestions. */
  public static List<String> allWords() {
    return Arrays.stream(values()).map(Field::word).toList();
  }

  private static double rank(Label label) {
    return label.isRanked() ? label.rank() : Double.NaN;
  }

  /** A word's position among the field's words, 1 for the least; NaN when it is not one of them. */
  public double position(String value) {
    int index = words.indexOf(value);
    return index < 0 ? Double.NaN : index + 1;
  }

  private static double known(long number, long least) {
    return number < least ? Double.NaN : number;
  }

  private static String number(long number, long least) {
    return number < least ? null : String.valueOf(number);
  }

  private static String label(Label label) {
    return label.isKnown() ? label.caption() : null;
  }

  private static <E extends Enum<E>> String known(E value, Function<E, String> toWord) {
    return value == null || MISSING.contains(value) ? null : toWord.apply(value);
  }

  private static <E extends Enum<E>> List<String> words(Class<E> type, Function<E, String> word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> !value.name().equals("NONE") && !value.name().equals("UNKNOWN"))
        .map(word)
        .toList();
  }

  private static List<String> affiliations(Activity activity) {
    return recipients(activity, recipient -> known(recipient.affiliation(), Affiliation::word));
  }
}
