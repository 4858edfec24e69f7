package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.aws.call.ClientSettings;
import io.github.mwinspector.aws.call.Clients;
import io.github.mwinspector.aws.call.Network;
import io.github.mwinspector.aws.files.AwsFiles;
import io.github.mwinspector.evidence.Question;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.signin.SigninClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

class ReadOnlyGuardTest {

  private int tried;

  /** Calls every operation of a client; tells those that were heard by the server. */
  private Set<String> heard(FaultServer server, Class<?> type, Object client) throws Exception {
    Set<String> heard = new TreeSet<>();
    for (Method operation : type.getMethods()) {
      Class<?>[] parameters = operation.getParameterTypes();
      boolean takesRequest =
          parameters.length == 1
              && SdkRequest.class.isAssignableFrom(parameters[0])
              && !Modifier.isStatic(operation.getModifiers())
              && !operation.getName().endsWith("Paginator");
      if (!takesRequest) {
        continue;
      }
      int before = server.connections.get();
      tried++;
      try {
        operation.invoke(client, filled(parameters[0]));
      } catch (InvocationTargetException e) {
        // refused, or answered with an error: only what was heard counts
      }
      if (server.connections.get() > before) {
        heard.add(operation.getName());
      }
    }
    return heard;
  }

  /** A request with every text member set, so that nothing stops it but the guard. */
  private static Object filled(Class<?> type) throws Exception {
    Object builder = type.getMethod("builder").invoke(null);
    for (Method setter : builder.getClass().getMethods()) {
      if (setter.getParameterCount() == 1 && setter.getParameterTypes()[0] == String.class) {
        setter.setAccessible(true);
        try {
          setter.invoke(builder, "x");
        } catch (InvocationTargetException e) {
          // a member that takes a closed set of words
        }
      }
    }
    return ((SdkBuilder<?, ?>) builder).build();
  }

  /** The SDK's names of the operations that a service's questions are asked with. */
  private static Set<String> operations(String service) {
    Set<String> operations = new TreeSet<>();
    for (Question question : EvidenceFaultsTest.all()) {
      String[] action = question.action().split(":");
      if (action[0].equals(service)) {
        operations.add(action[1].substring(0, 1).toLowerCase(Locale.ROOT) + action[1].substring(1));
      }
    }
    return operations;
  }

  @Test
  void there_is_a_question_of_each_kind_among_those_tested() {
    Set<Class<?>> kinds = new HashSet<>();
    EvidenceFaultsTest.all().forEach(question -> kinds.add(question.getClass()));
    assertEquals(Set.of(Question.class.getPermittedSubclasses()), kinds);
  }

  @Test
  void of_all_operations_of_all_clients_exactly_the_named_ones_reach_the_wire() throws Exception {
    ClientSettings settings =
        new ClientSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            BackoffStrategy.retryImmediately(),
            null,
            Duration.ofSeconds(60));
    try (FaultServer server = new FaultServer(FaultServer.error(400, "AccessDenied", "no"));
        Clients clients = new Clients(new Network(new AwsFiles(Map.of(), "?"), settings))) {
      Clients.Target target = new Clients.Target("eu-central-1", server.uri());
      Set<String> ssm = operations("ssm");
      ssm.add("getMaintenanceWindowExecutionTask");
      assertEquals(ssm, heard(server, SsmClient.class, clients.ssm(target)));
      assertTrue(tried > 140, "operations tried: " + tried);
      assertEquals(
          operations("cloudwatch"),
          heard(server, CloudWatchClient.class, clients.cloudWatch(target)));
      assertEquals(
          Set.of("assumeRole", "assumeRoleWithWebIdentity", "getCallerIdentity"),
          heard(server, StsClient.class, clients.sts(target)));
      assertEquals(
          Set.of("getRoleCredentials", "logout"),
          heard(server, SsoClient.class, clients.sso(target)));
      assertEquals(
          Set.of("registerClient", "startDeviceAuthorization", "createToken"),
          heard(server, SsoOidcClient.class, clients.oidc(target)));
      assertEquals(
          Set.of("createOAuth2Token"), heard(server, SigninClient.class, clients.signin(target)));
      long asked = EvidenceFaultsTest.all().stream().map(Question::action).distinct().count();
      assertEquals(10 + asked, server.requests.size());
    }
  }
}
