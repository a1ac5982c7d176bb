package io.cordon.policy.sigma.detection;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.organisation.LabelTaxonomy;
import io.cordon.policy.condition.ComparisonOperator;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.ValueTest;
import io.cordon.policy.test.TestActivity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random conditions over a few fields, and all activities that they distinguish. */
public record ConditionSampler(Random random, List<Field> fields) {
  /** The fields for which all cases are known. */
  public static final List<Field> KNOWN =
      List.of(Field.VERB, Field.AUDIENCE, Field.FILE_SIZE, Field.RECIPIENT_AFFILIATION);

  public static final List<Field> FIELDS =
      List.of(
          Field.VERB,
          Field.AUDIENCE,
          Field.FILE_SIZE,
          Field.RECIPIENT_AFFILIATION,
          Field.FILE_LABEL,
          Field.USER_SERVICE_ACCOUNT);

  private static final LabelTaxonomy LABELS = LabelTaxonomy.defaults();

  /** The fifth one represents the values that no condition names. */
  private static final List<Verb> VERBS =
      List.of(Verb.UNKNOWN, Verb.SHARE, Verb.UNSHARE, Verb.OPEN, Verb.COPY);

  public ConditionSampler(long seed, List<Field> fields) {
    this(new Random(seed), fields);
  }

  public Condition condition(int depth) {
    int kind = depth == 0 ? 3 : random.nextInt(5);
    List<Condition> parts = new ArrayList<>();
    for (int i = kind < 2 ? 2 + random.nextInt(2) : 0; i > 0; i--) {
      parts.add(condition(depth - 1));
    }
    return switch (kind) {
      case 0 -> new Condition.AllOf(parts);
      case 1 -> new Condition.AnyOf(parts);
      case 2 -> new Condition.Not(condition(depth - 1));
      default -> atom(fields.get(random.nextInt(fields.size())));
    };
  }

  private Condition atom(Field field) {
    if (random.nextInt(6) == 0) {
      return new Condition.Exists(field, random.nextBoolean());
    }
    if (field.type().isOrdered() && random.nextBoolean()) {
      ComparisonOperator comparison = List.of(ComparisonOperator.values()).get(random.nextInt(4));
      double bound = field == Field.FILE_SIZE ? random.nextInt(10) / 2.0 : random.nextInt(6);
      return new Condition.Comparison(field, comparison, bound);
    }
    ValueTest test =
        field == Field.FILE_SIZE
            ? new ValueTest.Either(
                List.of(new ValueTest.Equal(random.nextInt(5)), new ValueTest.Equal(1.5)))
            : ValueReader.anyOf(List.of(oneOf(field), oneOf(field)));
    return new Condition.Has(field, random.nextInt(3) == 0 ? new ValueTest.Negated(test) : test);
  }

  private ValueTest oneOf(Field field) {
    List<String> words =
        switch (field) {
          case VERB -> List.of("share", "unshare", "open");
          case FILE_LABEL -> List.of("none", "public", "general", "confidential");
          case USER_SERVICE_ACCOUNT -> List.of("true", "false");
          default -> field.words();
        };
    return new ValueTest.OneOf(Set.of(words.get(random.nextInt(words.size()))));
  }

  /** Every combination of the cases of the fields; all other fields are missing. */
  public static List<Activity> activities(List<Field> fields) {
    List<Activity> activities =
        List.of(Activity.builder("1", Instant.EPOCH).verb(Verb.UNKNOWN).build());
    for (Field field : EnumSet.copyOf(fields)) {
      List<Activity> more = new ArrayList<>();
      activities.forEach(activity -> more.addAll(cases(field, activity)));
      activities = more;
    }
    return activities;
  }

  private static List<Activity> cases(Field field, Activity base) {
    return switch (field) {
      case VERB -> VERBS.stream().map(verb -> base.toBuilder().verb(verb).build()).toList();
      case AUDIENCE ->
          List.of(Audience.values()).stream()
              .map(audience -> shared(base, audience, base.share().recipients()))
              .toList();
      case FILE_SIZE -> sizes(base);
      case FILE_LABEL -> labels(base);
      case RECIPIENT_AFFILIATION -> affiliations(base);
      default ->
          List.of(true, false).stream()
              .map(is -> base.toBuilder().actor(base.actor().recognised(null, null, is)).build())
              .toList();
    };
  }

  private static Activity shared(Activity base, Audience audience, List<Recipient> recipients) {
    return base.toBuilder().share(new Share(audience, recipients, null, null)).build();
  }

  private static List<Activity> sizes(Activity base) {
    List<Activity> sizes = new ArrayList<>(List.of(base));
    for (int size = 0; size <= 6; size++) {
      Map<Field, List<String>> given = Map.of(Field.FILE_SIZE, List.of(String.valueOf(size)));
      CloudFile file = new TestActivity("1", Instant.EPOCH, given).toActivity().file();
      sizes.add(base.toBuilder().file(file.withLabel(base.file().label())).build());
    }
    return sizes;
  }

  private static List<Activity> labels(Activity base) {
    List<Label> labels = new ArrayList<>(List.of(Label.UNKNOWN, Label.NONE));
    labels.add(Label.unresolved("9f", null));
    labels.add(Label.unresolved(null, "general"));
    LABELS.names().forEach(name -> labels.add(LABELS.find(name)));
    return labels.stream()
        .map(label -> base.toBuilder().file(base.file().withLabel(label)).build())
        .toList();
  }

  private static List<Activity> affiliations(Activity base) {
    List<Affiliation> known =
        List.of(Affiliation.INTERNAL, Affiliation.PARTNER, Affiliation.EXTERNAL);
    List<Activity> sets = new ArrayList<>();
    for (int bits = 0; bits < 8; bits++) {
      List<Recipient> recipients = new ArrayList<>();
      for (int i = 0; i < known.size(); i++) {
        if ((bits & 1 << i) != 0) {
          recipients.add(new Recipient("r" + i, null, false, known.get(i)));
        }
      }
      sets.add(shared(base, base.share().audience(), recipients));
    }
    return sets;
  }
}
