package io.github.mwinspector.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedPlaceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      value = {
        "{\"account\": \"111122223333\", \"region\":\"eu-west-1\"} | 111122223333 | eu-west-1",
        "arn:aws-us-gov:ssm:us-gov-west-1:111122223333:maintenancewindow/mw-0 | 111122223333 |"
            + " us-gov-west-1",
        "https://eu-west-1.console.aws.amazon.com/systems-manager/?region=eu-west-1#x | - |"
            + " eu-west-1",
        "https://eusc-de-east-1.console.amazonaws-eusc.eu/ | - | eusc-de-east-1",
        "https://console.aws.amazon.com/systems-manager/home?region=ap-southeast-2&x=1 | - |"
            + " ap-southeast-2",
        "https://eu-west-1.console.aws.amazon.com/x?region=us-east-1 | - | -",
        "arn:aws:iam::111122223333:role/a and arn:aws:iam::444455556666:role/b | - | -",
        "arn:aws:iam::111122223333:role/a | 111122223333 | -",
        "0c9ac961-dafd-4a94-b6c7-1bef30123456 | - | -"
      })
  void accountAndRegionOfWhatWasPasted(String text, String account, String region) {
    assertEquals(new PastedPlace(account, region), PastedPlace.of(text));
  }
}
