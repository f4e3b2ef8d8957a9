package dev.ringback.fhir.valid;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** HAPI's validator of FHIR R4, with the terminology that comes with it. */
final class Validator {

    /** Nobody but Ringback knows its own code systems; and a resource without a text for people is advised against, no more. */
    private static final Pattern OF_NO_MATTER = Pattern.compile("urn:ringback:[a-z-]+|dom-6");

    private final FhirValidator validator;

    Validator() {
        FhirContext context = FhirContext.forR4();
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        validator = context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    /** What is wrong with a resource, or may be. */
    List<String> mistakes(String resource) {
        return validator.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.WARNING) >= 0)
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.WARNING) > 0
                        || !OF_NO_MATTER.matcher(message.getMessage()).find())
                .map(message -> "%s at %s: %s"
                        .formatted(message.getSeverity(), message.getLocationString(), message.getMessage()))
                .toList();
    }
}
