package io.github.mwinspector.demo;

import java.util.HashMap;
import java.util.Map;

/** Answers as the services do: signature first, then the operation over the estate. */
final class DemoService {
  private final DemoAccountFiles account;
  private final TaskOperation task;
  private final Map<String, Map<String, Operation>> services;

  DemoService(DemoEstate estate) {
    account = estate.account();
    Stories stories = new Stories(estate);
    WindowData windows = new WindowData(estate);
    Map<String, Operation> ssm = new HashMap<>();
    ssm.putAll(new InvocationOperations(estate, stories).all());
    ssm.putAll(new CommandOperations(stories).all());
    ssm.putAll(new NodeOperations(stories).all());
    ssm.putAll(new AutomationOperations(stories).all());
    ssm.putAll(new WindowOperations(windows).all());
    ssm.putAll(new WindowTaskOperations(windows).all());
    task = new TaskOperation(estate);
    services =
        Map.of(
            "ssm", Map.copyOf(ssm),
            "monitoring", new AlarmOperations(estate).all(),
            "sts", CallerOperation.of(account.id()));
  }

  Reply answer(Call call) {
    Addressee addressee = Addressee.of(call);
    try {
      String region = region(call, addressee.service());
      Operation operation =
          services.getOrDefault(addressee.service(), Map.of()).get(addressee.operation());
      boolean isTask =
          addressee.service().equals("ssm") && addressee.operation().equals(TaskOperation.NAME);
      if (operation == null && !isTask) {
        throw Refusal.of(
            "UnknownOperationException",
            "The demo account has no operation " + addressee.operation() + ".");
      }
      Asked asked =
          new Asked(
              addressee.operation(),
              region,
              call.attemptNumber(),
              addressee.protocol().input(call));
      return operation == null
          ? task.answer(asked)
          : addressee.protocol().answer(addressee.operation(), operation.answer(asked));
    } catch (Refusal refusal) {
      return addressee.protocol().error(refusal);
    }
  }

  /** The region that the request was signed for. */
  private String region(Call call, String service) {
    if (call.authorization() == null) {
      throw Refusal.of("MissingAuthenticationTokenException", "Missing Authentication Token");
    }
    Signature signature = Signature.of(call.authorization());
    if (signature == null) {
      throw Refusal.of(
          "IncompleteSignatureException",
          "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature'"
              + " parameters.");
    }
    if (!signature.service().equals(service)) {
      throw Refusal.of(
          "InvalidSignatureException",
          "Credential should be scoped to correct service: '%s'.".formatted(service));
    }
    if (account.closed().contains(signature.region())) {
      throw ServiceErrors.invalidToken();
    }
    return signature.region();
  }
}
