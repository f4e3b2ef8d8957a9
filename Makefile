# What `sam build` calls, once a function: one artifact holds all of them, so Maven runs once and the rest is copying.
.DEFAULT_GOAL := artifact
MAVEN := ./mvnw -q -B -pl functions -am -DskipTests
ARTIFACT := functions/target/lambda
BUILT := functions/target/lambda.built
SOURCES := pom.xml domain/pom.xml functions/pom.xml $(shell find domain/src/main functions/src/main -type f) $(wildcard events/*.json)
FUNCTIONS := ContactEvents CallerFlow Reconciler Tasks AttemptTimer Sweeper Desk DirectoryDesk DirectoryKeeper RecordsKeeper DomainEvents Numbers NumbersKeeper WeeklyReports InboundTexts Appointments Page Fhir

.PHONY: artifact zip sha256 sbom $(FUNCTIONS:%=build-%)

artifact: $(BUILT)

$(BUILT): $(SOURCES)
	$(MAVEN) package
	touch $@

# -p: equal times make equal archives, so that the same code is uploaded once and not once a function.
$(FUNCTIONS:%=build-%): $(BUILT)
	cp -Rp $(ARTIFACT)/. "$(ARTIFACTS_DIR)"

# What is deployed, by its SHA-256: one build of a JDK makes the same jars everywhere (docs/deploy.md).
SHA256 := $(shell command -v sha256sum || echo shasum -a 256)

sha256: $(BUILT)
	@cd $(ARTIFACT)/lib && $(SHA256) ringback-*.jar

# What is in it, as CycloneDX: functions/target/ringback.cdx.json.
sbom:
	$(MAVEN) package -Psbom

# What AWS limits (50 MB zipped, 250 MB unzipped), measured.
zip: $(BUILT)
	rm -f functions/target/lambda.zip
	cd $(ARTIFACT) && zip -qrX ../lambda.zip .
	du -h functions/target/lambda.zip
	du -hs $(ARTIFACT)
