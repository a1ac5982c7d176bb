package io.cordon.model.json;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Place;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The exact JSON of an activity. */
class ActivityJsonTest {

  @Test
  void aFullActivityHasAllItsParts() {
    assertThat(ActivityJson.write(Samples.activity()))
        .isEqualTo(
            line(
                """
                {"class_uid":6006,"class_name":"File Hosting Activity",
                "category_uid":6,"category_name":"Application Activity",
                "activity_id":12,"activity_name":"Share",
                "type_uid":600612,"type_name":"File Hosting Activity: Share",
                "severity_id":0,"severity":"Unknown","time":1772445600000,
                "status_id":1,"status":"Success",
                "metadata":{"version":"1.8.0","uid":"e1","correlation_uid":"c1",
                "tenant_uid":"example","event_code":"SharingSet","log_provider":"m365",
                "processed_time":1772447400000,
                "product":{"name":"Microsoft 365","vendor_name":"Microsoft"}},
                "actor":{"user":{"name":"ana@example.com","uid":"u-1","domain":"example.com",
                "email_addr":"ana@example.com",
                "ldap_person":{"department":"Finance","job_title":"Controller"},
                "type_id":1,"type":"User"},"app_name":"Office","app_uid":"app-1",
                "session":{"uid":"s-1"}},
                "file":{"name":"plan.docx","type_id":1,"type":"Regular File","uid":"f-1",
                "path":"Documents/plan.docx","ext":"docx",
                "url":{"url_string":"https://files.example.com/plan.docx"},"size":2048,
                "owner":{"name":"bob@example.com","email_addr":"bob@example.com"},
                "data_classifications":[{"confidentiality_id":99,
                "confidentiality":"Confidential","uid":"id-3"}]},
                "src_endpoint":{"ip":"203.0.113.7","port":443,
                "location":{"country":"DE","city":"Berlin","lat":52.5,"long":13.4},
                "autonomous_system":{"number":64500,"name":"Example Net"}},
                "http_request":{"user_agent":"Browser/1.0"},
                "unmapped":{"event_ids":["e1","e2"],"raw_type":"SharingSet",
                "audience":"external","exposure":"external","label":"Confidential",
                "label_id":"id-3","recipients":["eve@example.net"],"link_id":"link-1",
                "actor_kind":"user","affiliation":"internal",
                "employment":"leaving","population":"person","network":"HQ",
                "network_kind":"corporate",
                "country_source":"network"}}
                """));
  }

  @Test
  void anEmptyActivityHasAllThatOcsfRequires() {
    Actor nobody = Actor.named(ActorKind.ANONYMOUS, null, null, null);
    Activity bare = Activity.builder("e1", Instant.EPOCH).actor(nobody).build();
    assertThat(ActivityJson.write(bare))
        .isEqualTo(
            line(
                """
                {"class_uid":6006,"class_name":"File Hosting Activity",
                "category_uid":6,"category_name":"Application Activity",
                "activity_id":0,"activity_name":"Unknown",
                "type_uid":600600,"type_name":"File Hosting Activity: Unknown",
                "severity_id":0,"severity":"Unknown","time":0,
                "status_id":0,"status":"Unknown",
                "metadata":{"version":"1.8.0","uid":"e1","log_provider":"unknown",
                "processed_time":0,"product":{"name":"unknown","vendor_name":"unknown"}},
                "actor":{"user":{"name":"anonymous","type_id":99,"type":"Anonymous"}},
                "file":{"name":"(no file)","type_id":0},
                "src_endpoint":{"name":"unknown"},
                "unmapped":{"event_ids":["e1"],"audience":"unknown","exposure":"unknown",
                "label":"unknown","actor_kind":"anonymous",
                "stand_ins":["actor.user.name","file.name"]}}
                """));
  }

  @Test
  void verbsUnknownToOcsfAreOtherWithTheirName() {
    assertThat(ActivityJson.write(ActivityFixtures.activity(Verb.SIGN_IN).build()))
        .contains("\"activity_id\":99,\"activity_name\":\"Sign-in\",\"type_uid\":600699,");
  }

  @Test
  void aLabellingHasBothLabels() {
    Activity lowered =
        relabel(LabelChange.LOWERED).was("Confidential", 3).labelled("General", 1).build();
    assertThat(ActivityJson.write(lowered))
        .contains("\"label\":\"General\"")
        .contains("\"label_change\":\"lowered\",\"label_before\":\"Confidential\"");
    Activity replaced =
        lowered.toBuilder().labelBefore(Label.unresolved("id-3", "Confidential")).build();
    assertThat(ActivityJson.write(replaced))
        .contains("\"label_before\":\"Confidential\",\"label_before_id\":\"id-3\"");
  }

  @Test
  void anInvalidAddressBecomesAName() {
    assertThat(ActivityJson.write(download().from("203.0.113.7:443").build()))
        .contains("\"src_endpoint\":{\"name\":\"203.0.113.7:443\"}");
    assertThat(ActivityJson.write(download().from(new Endpoint(null, 0, "a b", null)).build()))
        .contains("\"src_endpoint\":{\"name\":\"a b\"}");
    assertThat(ActivityJson.write(download().from(new Endpoint(null, 0, "pc-1", null)).build()))
        .contains("\"src_endpoint\":{\"hostname\":\"pc-1\"}");
  }

  @Test
  void coordinatesWithoutCountryAreKeptOutsideTheLocation() {
    Place ship =
        Place.builder().network("Ship").kind(NetworkKind.CORPORATE).coordinates(1.5, 2.5).build();
    String json = ActivityJson.write(download().from(new Endpoint("::1", 0, null, ship)).build());
    assertThat(json).contains("\"src_endpoint\":{\"ip\":\"::1\"}");
    assertThat(json).contains("\"latitude\":1.5,\"longitude\":2.5");
  }

  @Test
  void aFileWithoutANameIsWrittenWithItsPathOrElseItsId() {
    assertThat(ActivityJson.write(download().of(file("f-1", "a/b")).build()))
        .contains("\"file\":{\"name\":\"a/b\",\"type_id\":2,\"type\":\"Folder\",\"uid\":\"f-1\"");
    assertThat(ActivityJson.write(download().of(file("f-1", null)).build()))
        .contains("\"file\":{\"name\":\"f-1\"")
        .contains("\"stand_ins\":[\"file.name\"]");
  }

  @Test
  void groupsAndDomainsAreListedSeparately() {
    Recipient eve = new Recipient("eve@example.net", "example.net", false, null);
    Recipient everyone = new Recipient("Everyone", null, true, null);
    Recipient company = new Recipient(null, "example.org", false, null);
    Share share = new Share(Audience.EXTERNAL, List.of(eve, everyone, company), null, null);
    Activity shared = ActivityFixtures.share().build().toBuilder().share(share).build();
    assertThat(ActivityJson.write(shared))
        .contains("\"recipients\":[\"eve@example.net\",\"Everyone\",\"example.org\"]")
        .contains("\"recipient_groups\":[\"Everyone\"]")
        .contains("\"recipient_domains\":[\"example.org\"]");
  }

  @Test
  void hostileTextIsEscaped() {
    String name = "\"},\"x\":{\"\u0000\n\\";
    assertThat(ActivityJson.write(download().of(name).build()))
        .contains("\"file\":{\"name\":\"\\\"},\\\"x\\\":{\\\"\\u0000\\n\\\\\",");
  }

  private static CloudFile file(String id, String path) {
    return CloudFile.builder().id(id).path(path).kind(FileKind.FOLDER).build();
  }

  /** The text block as it is written: on one line. */
  private static String line(String block) {
    return block.replace("\n", "");
  }
}
