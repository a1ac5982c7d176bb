package io.cordon.job.wire.format;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireException;
import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Share;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.io.IOException;
import java.util.List;

/**
 * The bytes of an activity: which parts are there, its three codes, then the parts. A part that is
 * the constant for "unknown" or "none" is not there; one that only equals it is written, which
 * costs a few bytes and saves a comparison of every part. Version 2 knows employment, population
 * and role of the actor.
 */
@SuppressWarnings("ReferenceEquality") // only the constant itself is left out
public final class ActivityFormat extends WireFormat<Activity> {
  private static final long serialVersionUID = 1L;

  /** The only native id is the activity's own. */
  private static final int OWN_ID_ONLY = 1;

  @Override
  public Class<Activity> type() {
    return Activity.class;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  protected void write(Activity activity, WireOutput out) {
    int parts = texts(activity) | origin(activity) | act(activity);
    out.varint(parts);
    Codes.APPS.write(activity.app(), out);
    Codes.VERBS.write(activity.verb(), out);
    Codes.OUTCOMES.write(activity.outcome(), out);
    writeTexts(activity, parts, out);
    writeOrigin(activity, parts, out);
    writeAct(activity, parts, out);
  }

  @Override
  protected Activity read(int version, WireInput in) throws IOException {
    return withParts(in.smallVarint(), in);
  }

  private static Activity withParts(int parts, WireInput in) throws IOException {
    var app = Codes.APPS.read(in);
    var verb = Codes.VERBS.read(in);
    var outcome = Codes.OUTCOMES.read(in);
    String id = in.textIf(has(parts, 0));
    List<String> eventIds = eventIds(id, parts, in);
    String correlationId = in.textIf(has(parts, 3));
    var time = in.instantIf(has(parts, 4));
    var arrived = in.instantIf(has(parts, 5));
    String tenant = in.textIf(has(parts, 6));
    String rawType = in.textIf(has(parts, 7));
    Actor actor = has(parts, 8) ? OriginParts.actor(in) : Actor.UNKNOWN;
    CloudFile file = has(parts, 9) ? FileParts.file(in) : CloudFile.NONE;
    Endpoint endpoint = has(parts, 10) ? OriginParts.endpoint(in) : Endpoint.UNKNOWN;
    Client client = has(parts, 11) ? OriginParts.client(in) : Client.UNKNOWN;
    return new Activity(
        id,
        eventIds,
        correlationId,
        time,
        arrived,
        app,
        tenant,
        rawType,
        verb,
        outcome,
        actor,
        file,
        has(parts, 12) ? ActParts.share(in) : Share.NONE,
        has(parts, 13) ? Codes.LABEL_CHANGES.read(in) : LabelChange.NONE,
        has(parts, 14) ? FileParts.label(in) : Label.UNKNOWN,
        endpoint,
        client,
        has(parts, 15) ? Codes.SEVERITIES.read(in) : null,
        has(parts, 16) ? ActParts.setting(in) : SettingChange.NONE,
        has(parts, 17) ? Codes.EMISSIONS.read(in) : Emission.FIRST,
        has(parts, 18) ? ActParts.contents(in) : Contents.NONE,
        has(parts, 19) ? ActParts.transfer(in) : Transfer.NONE,
        has(parts, 20) ? ActParts.dlpRule(in) : DlpRule.NONE);
  }

  private static int texts(Activity activity) {
    boolean ownIdOnly = hasOwnIdOnly(activity);
    return bit(0, activity.id())
        | bit(OWN_ID_ONLY, ownIdOnly)
        | bit(2, !ownIdOnly && !activity.eventIds().isEmpty())
        | bit(3, activity.correlationId())
        | bit(4, activity.time())
        | bit(5, activity.arrived())
        | bit(6, activity.tenant())
        | bit(7, activity.rawType());
  }

  private static boolean hasOwnIdOnly(Activity activity) {
    List<String> ids = activity.eventIds();
    return ids.size() == 1 && ids.get(0).equals(activity.id());
  }

  private static List<String> eventIds(String id, int parts, WireInput in) throws IOException {
    if (has(parts, OWN_ID_ONLY)) {
      if (id == null) {
        throw new WireException("An activity without id has no event id of its own");
      }
      return List.of(id);
    }
    return has(parts, 2) ? in.texts() : List.of();
  }

  private static void writeTexts(Activity activity, int parts, WireOutput out) {
    out.textIfThere(activity.id());
    if (has(parts, 2)) {
      out.texts(activity.eventIds());
    }
    out.textIfThere(activity.correlationId());
    out.instantIfThere(activity.time());
    out.instantIfThere(activity.arrived());
    out.textIfThere(activity.tenant());
    out.textIfThere(activity.rawType());
  }

  @SuppressWarnings("ReferenceEquality") // An absent part is one object; an equal one is written.
  private static int origin(Activity activity) {
    return bit(8, activity.actor() != Actor.UNKNOWN)
        | bit(9, activity.file() != CloudFile.NONE)
        | bit(10, activity.endpoint() != Endpoint.UNKNOWN)
        | bit(11, activity.client() != Client.UNKNOWN);
  }

  private static void writeOrigin(Activity activity, int parts, WireOutput out) {
    if (has(parts, 8)) {
      OriginParts.write(activity.actor(), out);
    }
    if (has(parts, 9)) {
      FileParts.write(activity.file(), out);
    }
    if (has(parts, 10)) {
      OriginParts.write(activity.endpoint(), out);
    }
    if (has(parts, 11)) {
      OriginParts.write(activity.client(), out);
    }
  }

  @SuppressWarnings("ReferenceEquality") // As above.
  private static int act(Activity activity) {
    return bit(12, activity.share() != Share.NONE)
        | bit(13, activity.labelChange() != LabelChange.NONE)
        | bit(14, activity.labelBefore() != Label.UNKNOWN)
        | bit(15, activity.severity())
        | bit(16, activity.setting() != SettingChange.NONE)
        | bit(17, activity.emission() != Emission.FIRST)
        | bit(18, activity.contents() != Contents.NONE)
        | bit(19, activity.transfer() != Transfer.NONE)
        | bit(20, activity.dlpRule() != DlpRule.NONE);
  }

  private static void writeAct(Activity activity, int parts, WireOutput out) {
    if (has(parts, 12)) {
      ActParts.write(activity.share(), out);
    }
    if (has(parts, 13)) {
      Codes.LABEL_CHANGES.write(activity.labelChange(), out);
    }
    if (has(parts, 14)) {
      FileParts.write(activity.labelBefore(), out);
    }
    Codes.SEVERITIES.writeIfThere(activity.severity(), out);
    if (has(parts, 16)) {
      ActParts.write(activity.setting(), out);
    }
    if (has(parts, 17)) {
      Codes.EMISSIONS.write(activity.emission(), out);
    }
    if (has(parts, 18)) {
      ActParts.write(activity.contents(), out);
    }
    if (has(parts, 19)) {
      ActParts.write(activity.transfer(), out);
    }
    if (has(parts, 20)) {
      ActParts.write(activity.dlpRule(), out);
    }
  }
}
