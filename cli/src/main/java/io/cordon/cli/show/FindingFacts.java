package io.cordon.cli.show;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingExtent;
import io.cordon.model.identity.App;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is said of a finding, in the order in which people read it: what happened as a sentence,
 * then who, which file, in which app, from where, why, how often, what else, and what Cordon does.
 */
public final class FindingFacts {
  /** The fact whose text is the sentence of what happened. */
  public static final String WHAT = "what";

  /** The fact whose text is the reason: the conditions that matched, or what was unusual. */
  public static final String WHY = "why";

  /** The fact whose text is the address of the file in its cloud. */
  public static final String LINK = "link";

  /** The ids that clouds give devices. */
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private FindingFacts() {}

  /** The facts that are known; none of them is empty. */
  public static List<Fact> of(Finding finding) {
    Activity trigger = finding.detection().trigger();
    List<Fact> facts = new ArrayList<>();
    add(facts, WHAT, FindingSentence.of(finding.detection()));
    add(facts, "who", who(trigger.actor()));
    add(facts, "file", file(trigger.file()));
    add(facts, LINK, link(trigger.file().url()));
    add(facts, "holds", holds(trigger.contents()));
    add(facts, "app", app(finding.detection().activities()));
    add(facts, "from", from(trigger.endpoint(), trigger.app()));
    add(facts, "with", with(trigger.client()));
    add(facts, WHY, finding.detection().why());
    add(facts, "seen", seen(finding));
    add(facts, "also", String.join("; ", otherPolicies(finding)));
    add(facts, "does", ActionText.of(finding));
    return facts;
  }

  private static void add(List<Fact> facts, String name, String text) {
    if (text != null && !text.isEmpty()) {
      facts.add(new Fact(name, text));
    }
  }

  /** The full name. */
  public static String name(Actor actor) {
    // A visitor without a name is identified by a hash, which means nothing to people.
    return actor.kind() == ActorKind.ANONYMOUS ? "anonymous visitor" : actor.key();
  }

  /** The full name, and how the organisation counts the person. */
  private static String who(Actor actor) {
    return actor.affiliation() == Affiliation.UNKNOWN
        ? name(actor)
        : name(actor) + " (" + actor.affiliation().word() + ')';
  }

  /** Null where no file is concerned. */
  private static String file(CloudFile file) {
    if (!file.exists()) {
      return null;
    }
    String path = file.path();
    boolean says = path != null && !path.isEmpty() && !path.equals(file.caption());
    return file.caption()
        + " ["
        + label(file.label())
        + "], exposure "
        + file.exposure().word()
        + (says ? ", " + path : "");
  }

  /** An id means nothing to people; the summary of a run lists it for org.yaml. */
  private static String label(Label label) {
    return label.isKnown() && label.name() == null ? "a label without a name" : label.caption();
  }

  /** An address on the web, which programs can follow; null for anything else. */
  private static String link(String url) {
    boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
    return web ? url.replace(" ", "%20") : null;
  }

  /** Null where the finding is not about a container. */
  private static String holds(Contents contents) {
    return contents.count() == 0 ? null : contents.caption();
  }

  /** The clouds in the order of the evidence, and the last activity in the word of its cloud. */
  private static String app(List<Activity> activities) {
    String products =
        activities.stream()
            .map(Activity::app)
            .filter(app -> app != App.UNKNOWN)
            .map(App::product)
            .distinct()
            .collect(Collectors.joining(", then "));
    String rawType = activities.get(activities.size() - 1).rawType();
    return rawType == null || rawType.isEmpty()
        ? products
        : (products + " (" + rawType + ')').strip();
  }

  /** The address with its place. */
  public static String from(Endpoint endpoint, App app) {
    String address = endpoint.ip() != null ? endpoint.ip() : endpoint.host();
    String place = endpoint.place().caption(app.product());
    return address == null ? place : address + ", " + place;
  }

  /** The application by its name; also the computer, where the log names it. */
  private static String with(Client client) {
    String name = client.applicationName();
    String application =
        name != null && !name.equals(client.applicationId())
            ? name
            : client.applicationId() == null
                ? ""
                : "program " + client.applicationId() + ", which the log does not name";
    return client.device() == null || UUID.matcher(client.device()).matches()
        ? application
        : (application + " on " + client.device()).strip();
  }

  /** How often and over which time; empty for a single detection. */
  static String seen(Finding finding) {
    FindingExtent extent = finding.extent();
    return extent.detections() > 1
        ? extent.detections()
            + " times from "
            + millis(extent.firstSeen())
            + " to "
            + millis(extent.lastSeen())
        : "";
  }

  static Instant millis(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static List<String> otherPolicies(Finding finding) {
    return finding.policies().stream()
        .filter(policy -> !finding.uid().equals(policy.findingUid()))
        .map(policy -> Objects.requireNonNullElse(policy.title(), policy.policyId()))
        .toList();
  }
}
