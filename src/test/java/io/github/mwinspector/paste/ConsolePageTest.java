package io.github.mwinspector.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mwinspector.profile.AwsRegion;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePageTest {
  private static final String E = "2f1d0f52-7a3a-4f0e-9a54-0d3f1c5b7e01";
  private static final String W = "mw-0ed7251d3fcf6e0c2";

  private static AwsRegion region(String id) {
    return Objects.requireNonNull(AwsRegion.typed(id));
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, eu-west-1.console.aws.amazon.com, aws",
    "cn-north-1, cn-north-1.console.amazonaws.cn, aws-cn",
    "us-gov-west-1, us-gov-west-1.console.amazonaws-us-gov.com, aws-us-gov",
    "eusc-de-east-1, eusc-de-east-1.console.amazonaws-eusc.eu, aws-eusc"
  })
  void eachPartitionHasItsOwnHostAndThePageIsReadBack(String id, String host, String partition) {
    String page = new ConsolePage.OfExecution(W, E).in(region(id));
    assertEquals(
        "https://%s/systems-manager/maintenance-windows/%s/history/%s?region=%s"
            .formatted(host, W, E, id),
        page);
    assertEquals(
        Map.of(
            Fact.PARTITION, partition,
            Fact.REGION, id,
            Fact.WINDOW, W,
            Fact.WINDOW_EXECUTION, E),
        PasteReader.read(page).facts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-iso-east-1", "us-isob-east-1", "eu-isoe-west-1", "us-isof-south-1"})
  void theIsoPartitionsHaveNoPublicConsole(String id) {
    assertNull(new ConsolePage.OfExecution(W, E).in(region(id)));
  }

  @Test
  void windowsCommandsAndAutomationsHavePagesOfTheirOwn() {
    AwsRegion china = region("cn-north-1");
    String host = "https://cn-north-1.console.amazonaws.cn/systems-manager/";
    assertEquals(
        host + "maintenance-windows/" + W + "/description?region=cn-north-1",
        new ConsolePage.OfWindow(W).in(china));
    assertEquals(
        host + "run-command/" + E + "?region=cn-north-1", new ConsolePage.OfCommand(E).in(china));
    assertEquals(
        host + "automation/execution/" + E + "?region=cn-north-1",
        new ConsolePage.OfAutomation(E).in(china));
  }

  @Test
  void whatIsNoIdLeadsToNoPage() {
    AwsRegion region = region("eu-west-1");
    assertNull(new ConsolePage.OfWindow("mw-1/../../x").in(region));
    assertNull(new ConsolePage.OfCommand("../" + E).in(region));
    assertNull(new ConsolePage.OfAutomation(E + "?x=").in(region));
    assertEquals(
        "https://eu-west-1.console.aws.amazon.com/systems-manager/maintenance-windows"
            + "?region=eu-west-1",
        new ConsolePage.OfExecution("mw-1?x", E).in(region));
  }
}
