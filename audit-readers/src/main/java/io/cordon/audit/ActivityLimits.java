package io.cordon.audit;

import io.cordon.audit.record.LongId;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Share;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import java.util.List;

/**
 * Limits on the texts and lists of an activity, so that no single record blows up the state of the
 * job: texts are cut, and a long id is replaced by a short one that is just as unique.
 */
final class ActivityLimits {
  private static final int TEXT_LIMIT_CHARACTERS = 4096;
  private static final String CUT = "…";

  private ActivityLimits() {}

  /** Returns the same instance when nothing in it is too long. */
  static Activity within(Activity activity) {
    return isShort(activity) ? activity : shortened(activity);
  }

  /** A fast check, nearly always true: whether every text is within the smallest of all limits. */
  private static boolean isShort(Activity activity) {
    Actor actor = activity.actor();
    CloudFile file = activity.file();
    Share share = activity.share();
    Client client = activity.client();
    SettingChange setting = activity.setting();
    Place place = activity.endpoint().place();
    return areShort(activity.id(), activity.correlationId(), activity.tenant(), activity.rawType())
        && areShort(actor.name(), actor.id(), actor.domain(), actor.department())
        && areShort(file.id(), file.name(), file.path(), file.owner())
        && areShort(file.url(), file.urlBefore())
        && areShort(share.linkId(), share.permission(), activity.endpoint().host())
        && areShort(client.userAgent(), client.applicationId(), client.applicationName())
        && areShort(client.sessionId(), file.label().id(), file.label().name())
        && areShort(setting.name(), setting.before(), setting.value())
        && areShort(activity.labelBefore().id(), activity.labelBefore().name())
        && areShort(file.archive(), client.device(), activity.transfer().destination())
        && areShort(activity.dlpRule().policy(), activity.dlpRule().name())
        && areShort(place.country(), place.city(), place.asOrganisation())
        && share.recipients().size() <= Share.MAX_RECIPIENTS
        && activity.eventIds().size() <= Activity.MAX_EVENT_IDS
        && areShort(share.recipients())
        && areAllShort(file.containers())
        && areAllShort(activity.eventIds());
  }

  private static boolean areShort(List<Recipient> recipients) {
    for (Recipient recipient : recipients) {
      if (!areShort(recipient.name(), recipient.domain())) {
        return false;
      }
    }
    return true;
  }

  private static boolean areAllShort(List<String> texts) {
    for (String text : texts) {
      if (!isShort(text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areShort(String one, String two, String three, String four) {
    return areShort(one, two) && areShort(three, four);
  }

  private static boolean areShort(String one, String two, String three) {
    return areShort(one, two) && isShort(three);
  }

  private static boolean areShort(String one, String two) {
    return isShort(one) && isShort(two);
  }

  private static boolean isShort(String text) {
    return text == null || text.length() <= LongId.LIMIT_CHARACTERS;
  }

  private static Activity shortened(Activity activity) {
    return activity.toBuilder()
        .id(LongId.shortened(activity.id()))
        .eventIds(eventIds(activity.eventIds()))
        .correlationId(LongId.shortened(activity.correlationId()))
        .tenant(cut(activity.tenant()))
        .rawType(cut(activity.rawType()))
        .actor(within(activity.actor()))
        .file(within(activity.file()))
        .share(within(activity.share()))
        .labelBefore(within(activity.labelBefore()))
        .endpoint(within(activity.endpoint()))
        .client(within(activity.client()))
        .setting(within(activity.setting()))
        .transfer(within(activity.transfer()))
        .dlpRule(within(activity.dlpRule()))
        .build();
  }

  /** At most 4096 characters; the last one is an ellipsis where the text was cut. */
  static String cut(String text) {
    if (text == null || text.length() <= TEXT_LIMIT_CHARACTERS) {
      return text;
    }
    int end = TEXT_LIMIT_CHARACTERS - CUT.length();
    boolean splitsCharacter = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splitsCharacter ? end - 1 : end) + CUT;
  }

  private static List<String> eventIds(List<String> ids) {
    return ids.stream().limit(Activity.MAX_EVENT_IDS).map(LongId::shortened).toList();
  }

  private static Actor within(Actor actor) {
    return new Actor(
        actor.kind(),
        cut(actor.name()),
        cut(actor.id()),
        cut(actor.domain()),
        actor.affiliation(),
        cut(actor.department()),
        actor.serviceAccount(),
        actor.employment(),
        actor.population(),
        cut(actor.role()));
  }

  private static CloudFile within(CloudFile file) {
    return file.toBuilder()
        .id(LongId.shortened(file.id()))
        .name(cut(file.name()))
        .path(cut(file.path()))
        .url(cut(file.url()))
        .urlBefore(cut(file.urlBefore()))
        .owner(cut(file.owner()))
        .archive(cut(file.archive()))
        .label(within(file.label()))
        .containers(file.containers().stream().map(LongId::shortened).toList())
        .build();
  }

  private static Label within(Label label) {
    return new Label(cut(label.id()), cut(label.name()), label.rank());
  }

  private static Share within(Share share) {
    List<Recipient> recipients =
        share.recipients().stream()
            .limit(Share.MAX_RECIPIENTS)
            .map(ActivityLimits::within)
            .toList();
    return new Share(share.audience(), recipients, cut(share.linkId()), cut(share.permission()));
  }

  private static SettingChange within(SettingChange setting) {
    return new SettingChange(cut(setting.name()), cut(setting.before()), cut(setting.value()));
  }

  private static Recipient within(Recipient recipient) {
    return new Recipient(
        cut(recipient.name()), cut(recipient.domain()), recipient.group(), recipient.affiliation());
  }

  private static Endpoint within(Endpoint endpoint) {
    Place place =
        endpoint.place().toBuilder()
            .country(cut(endpoint.place().country()), endpoint.place().countrySource())
            .city(cut(endpoint.place().city()))
            .operator(endpoint.place().asn(), cut(endpoint.place().asOrganisation()))
            .build();
    return new Endpoint(endpoint.ip(), endpoint.port(), cut(endpoint.host()), place);
  }

  private static Client within(Client client) {
    return client.toBuilder()
        .userAgent(cut(client.userAgent()))
        .applicationId(cut(client.applicationId()))
        .applicationName(cut(client.applicationName()))
        .sessionId(cut(client.sessionId()))
        .device(cut(client.device()))
        .build();
  }

  private static Transfer within(Transfer transfer) {
    return new Transfer(transfer.kind(), cut(transfer.destination()));
  }

  private static DlpRule within(DlpRule rule) {
    return new DlpRule(cut(rule.policy()), cut(rule.name()));
  }
}
