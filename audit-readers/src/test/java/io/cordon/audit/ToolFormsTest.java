package io.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.box.BoxSamples;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a tool made of a record, it is read as the same activity, once. */
class ToolFormsTest {
  private static final Map<String, String> RECORDS =
      Map.of(
          "m365",
          "{'CreationTime':'2026-03-01T09:30:00','Id':'e1','Operation':'AddedToSecureLink',"
              + "'RecordType':14,'OrganizationId':'t1','UserKey':'i:0h.f|membership|1@live.com',"
              + "'UserType':0,'Workload':'SharePoint','ClientIP':'198.51.100.7',"
              + "'UserId':'ana@northwind.example','ItemType':'File',"
              + "'ListItemUniqueId':'5d1e2f30-aaaa-4bbb-8ccc-0000000000f1',"
              + "'SiteUrl':'https://northwind.sharepoint.example/sites/f',"
              + "'SourceFileName':'plan.docx','SourceRelativeUrl':'Docs/plan.docx',"
              + "'ObjectId':'https://northwind.sharepoint.example/sites/f/Docs/plan.docx',"
              + "'TargetUserOrGroupName':'eve@fabrikam.example','TargetUserOrGroupType':'Guest',"
              + "'SensitivityLabelId':'33333333-3333-4333-8333-333333333333',"
              + "'AppAccessContext':{'AADSessionId':'s-1','ClientAppName':'Office'}}",
          "google",
          "{'kind':'admin#reports#activity','id':{'time':'2026-03-01T09:30:00.123Z',"
              + "'uniqueQualifier':'-449','applicationName':'drive','customerId':'C01'},"
              + "'actor':{'email':'ana@northwind.example','profileId':'1052'},"
              + "'ipAddress':'198.51.100.7','events':[{'type':'acl_change',"
              + "'name':'change_user_access','parameters':[{'name':'doc_id','value':'1Ab'},"
              + "{'name':'doc_title','value':'plan'},{'name':'primary_event','boolValue':true},"
              + "{'name':'target_user','value':'eve@fabrikam.example'},"
              + "{'name':'old_value','multiValue':['none']},"
              + "{'name':'new_value','multiValue':['can_edit']}]}]}",
          "dropbox",
          "{'timestamp':'2026-03-01T09:30:00Z','event_type':{'.tag':'shared_content_add_member'},"
              + "'event_category':{'.tag':'sharing'},'actor':{'.tag':'user','user':{"
              + "'.tag':'team_member','account_id':'dbid:1','email':'ana@northwind.example'}},"
              + "'origin':{'geo_location':{'ip_address':'198.51.100.7','country':'DE'}},"
              + "'assets':[{'.tag':'file','file_id':'id:a','display_name':'plan.docx',"
              + "'path':{'contextual':'/Q3/plan.docx'}}],'participants':[{'user':{"
              + "'.tag':'non_team_member','email':'eve@fabrikam.example'}}],'details':{"
              + "'.tag':'shared_content_add_member_details',"
              + "'shared_content_access_level':{'.tag':'viewer'}}}",
          "ocsf",
          "{'class_uid':6006,'activity_id':11,'time':1772357400000,'metadata':{'uid':'u1',"
              + "'product':{'name':'Box'}},'actor':{'user':{'name':'ana@northwind.example'}},"
              + "'file':{'name':'plan.docx','uid':'f1','type_id':1},"
              + "'src_endpoint':{'ip':'198.51.100.7'}}");

  static Stream<Arguments> formsOfRecords() {
    Stream<Arguments> box = forms("box", BoxSamples.all().get(0));
    return Stream.concat(
        box,
        RECORDS.entrySet().stream()
            .flatMap(e -> forms(e.getKey(), ToolForms.read(e.getValue().replace('\'', '"')))));
  }

  private static Stream<Arguments> forms(String cloud, ObjectNode record) {
    return ToolForms.all().entrySet().stream()
        .map(form -> Arguments.of(cloud, form.getKey(), record, form.getValue()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("formsOfRecords")
  void everyFormIsTheSameActivity(
      String cloud, String name, ObjectNode record, UnaryOperator<ObjectNode> form) {
    Activity original = TestReader.activity(record);
    List<Reading> readings = TestReader.readAll(form.apply(record).toString());
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).reject()).isNull();
    Activity read = readings.get(0).activity();
    assertThat(read).isNotNull();
    assertThat(read.time()).isEqualTo(original.time());
    assertThat(read.app()).isEqualTo(original.app());
    assertThat(read.tenant()).isEqualTo(original.tenant());
    assertThat(read.rawType()).isEqualTo(original.rawType());
    assertThat(read.verb()).isEqualTo(original.verb());
    assertThat(read.actor()).isEqualTo(original.actor());
    assertThat(read.file()).isEqualTo(original.file());
    assertThat(read.share()).isEqualTo(original.share());
    assertThat(read.endpoint()).isEqualTo(original.endpoint());
    assertThat(read.client()).isEqualTo(original.client());
  }
}
