package dev.ringback.aws.outward;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Timer;
import dev.ringback.casework.Wakeups;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;

/**
 * Wake-ups on EventBridge Scheduler. A schedule is named after its callback, its step and its minute, so that creating it again
 * finds it there and is done. Names and payloads hold no patient data.
 */
public final class Schedules implements Wakeups {

    /**
     * Where schedules live and what they wake.
     *
     * @param group the schedule group
     * @param timerArn the alias of the function that they invoke
     * @param roleArn the role with which they invoke it
     * @param deadLetterArn the queue for wake-ups that could not be delivered
     */
    public record Target(String group, String timerArn, String roleArn, String deadLetterArn) {}

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm");

    private final SchedulerClient scheduler;
    private final Target target;

    public Schedules(SchedulerClient scheduler, Target target) {
        this.scheduler = scheduler;
        this.target = target;
    }

    @Override
    public void wake(CallbackId callback, Timer timer) {
        var at = timer.at().atOffset(ZoneOffset.UTC);
        String step = timer.step().word();
        try {
            scheduler.createSchedule(create -> create.groupName(target.group())
                    .name("%s-%s-%s".formatted(callback, step, MINUTE.format(at)))
                    .scheduleExpression("at(%s)".formatted(AT.format(at)))
                    .scheduleExpressionTimezone("UTC")
                    .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                    .actionAfterCompletion(ActionAfterCompletion.DELETE)
                    .target(to -> to.arn(target.timerArn())
                            .roleArn(target.roleArn())
                            .input("{\"callback\":\"%s\",\"step\":\"%s\"}".formatted(callback, step))
                            .deadLetterConfig(queue -> queue.arn(target.deadLetterArn()))
                            .retryPolicy(retry -> retry.maximumRetryAttempts(10).maximumEventAgeInSeconds(3600))));
        } catch (ConflictException _) {
            // It is there already, from an earlier run.
        }
    }
}
