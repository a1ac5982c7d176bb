package io.cordon.audit.record;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.file.CloudFile;

/** How much text an activity has, of which parts that are too long will be cut. */
final class ActivityText {
  /** Longer texts are cut to this, before the activity goes on. */
  static final int LIMIT_CHARACTERS = 4096;

  private ActivityText() {}

  static long characters(Activity activity) {
    CloudFile file = activity.file();
    return sum(activity.id(), activity.correlationId(), activity.tenant(), activity.rawType())
        + sum(activity.actor().name(), activity.actor().id(), activity.actor().domain())
        + sum(file.id(), file.name(), file.path(), file.owner(), file.url(), file.urlBefore())
        + sum(file.label().id(), file.label().name(), file.archive())
        + sum(file.containers().toArray(String[]::new))
        + sum(activity.client().userAgent(), activity.client().applicationId())
        + sum(activity.client().applicationName(), activity.client().sessionId())
        + sum(activity.client().device(), activity.endpoint().host())
        + sum(activity.setting().name(), activity.setting().before(), activity.setting().value())
        + sum(activity.dlpRule().policy(), activity.dlpRule().name())
        + characters(activity.share());
  }

  private static long characters(Share share) {
    long characters = sum(share.linkId(), share.permission());
    for (Recipient recipient : share.recipients()) {
      characters += sum(recipient.name(), recipient.domain());
    }
    return characters;
  }

  private static long sum(String... texts) {
    long characters = 0;
    for (String text : texts) {
      characters += text == null ? 0 : Math.min(text.length(), LIMIT_CHARACTERS);
    }
    return characters;
  }
}
