namespace ZivverSynctool.Commands;

/// <summary>
/// The category of every error that ends a call, by its id: what <c>$_.CategoryInfo.Category</c> says to a script. <c>docs/errors.md</c>
/// says the same; a test compares.
/// </summary>
internal static class ErrorCategories
{
    private static readonly Dictionary<string, ErrorCategory> ById = new(StringComparer.Ordinal);

    static ErrorCategories()
    {
        // What was asked for, or what the profile names, is not there.
        Add(
            ErrorCategory.ObjectNotFound,
            "ProfileMissing", "UnknownSource", "AccountNotFound", "SecretMissing", "TaskMissing", "SourceFileMissing", "ScriptMissing",
            "EntraTenantUnknown", "EntraApplicationUnknown", "EntraCertificateMissing", "EntraManagedIdentityMissing", "EntraGroupUnknown",
            "LdapEntryMissing", "RunUnknown", "NothingToUndo", "KnownIssueMissing",
            "NothingToReview", "PlanMissing", "PlanProfileMissing", "ArchiveMissing", "HistoryTooShort", "LinkNotFound", "MappingImportMissing");
        // What the call is given cannot be right.
        Add(
            ErrorCategory.InvalidArgument,
            "ProfileAmbiguous", "ProfileMismatch", "ProfilesMixed", "UnknownOption", "OptionValueInvalid", "UnknownLimit", "LimitValueInvalid",
            "UnknownProperty", "EmptyProperty", "CompleteWithoutAccounts", "IdentityAmbiguous", "DeleteNotSelected", "SuspendedBeforeInFuture",
            "ApiKeyMalformed", "TaskScheduleInvalid", "TaskNameInvalid", "TaskAccountMissing", "TaskAccountInvalid", "TaskPathUnusable",
            "ChangesDoubled", "TimePassed", "ReportFormatUnknown", "OutputPathTaken", "ReportMixed", "TemplatePathInvalid",
            "PlanOfAnotherProfile", "IdentifierInvalid", "NothingToLink", "MappingEditInvalid", "UnknownColumn", "FaultInvalid");
        Add(ErrorCategory.InvalidType, "NotAChange", "SecretUnusable", "ScriptOutput", "ExcelNotWorkbook");
        // A file or a key of the profile is not right.
        Add(
            ErrorCategory.InvalidData,
            "ProfileInvalid", "ZivverAddressInvalid", "SourceWithoutPath", "SourceColumns", "SourceRowsUnknown", "SourceEmpty",
            "SourceListEmpty", "ExcelDamaged", "ExcelSheets", "ExcelMergedCells", "ScriptParameters", "CsvEncoding", "CsvMalformed",
            "EntraGroupAmbiguous", "EntraQueryRefused", "ExchangeConnectionAmbiguous", "ExchangePropertyUnknown", "LdapNameInvalid",
            "LdapElsewhere", "LdapNoGroup", "LdapAttributeUnknown", "LdapFilterInvalid", "WrongOrganization", "PlanDamaged",
            "MappingHeading", "MappingRows", "JournalDamaged", "ArchiveDamaged", "HistoryDamaged", "StateDamaged", "MappingImportEmpty",
            "MappingImportColumns", "MappingImportRows", "SandboxSeedInvalid");
        // It cannot be done in this way, or not yet.
        Add(
            ErrorCategory.InvalidOperation,
            "CannotAsk", "DeleteUnattended", "ExchangeCannotAsk", "ManualRunNeeded", "SourceNeedsShell", "LdapTicketNeeded");
        Add(ErrorCategory.NotImplemented, "PlanOfNewerVersion", "JournalOfNewerVersion", "ArchiveOfNewerVersion");
        Add(
            ErrorCategory.NotInstalled,
            "SecretPlaceUnknown", "TaskSchedulerMissing", "PowerShellMissing", "ExchangeCommandsMissing", "ExchangeModuleMissing", "LdapLibraryMissing");
        // Who calls is not let in.
        Add(
            ErrorCategory.AuthenticationError,
            "ApiKeyMissing", "EntraSecretExpired", "EntraSecretRefused", "EntraCertificateUnusable", "EntraCertificateExpired",
            "EntraCertificateRefused", "EntraSignInRefused", "EntraNotAuthorized", "ExchangeCredentialIncomplete", "ExchangeSignInFailed",
            "LdapCredentialsRefused", "LdapCredentialIncomplete", "LdapSecurityRefused", "LdapKerberosFailed", "ZivverNotAuthorized");
        // Who calls is known, and may not.
        Add(
            ErrorCategory.PermissionDenied,
            "ProfileUnreadable", "AccountProtected", "SecretVaultLocked", "SourceFileDenied", "EntraPermissionMissing", "LdapNotPermitted");
        // It would not be safe.
        Add(
            ErrorCategory.SecurityError,
            "SecretFileUnprotected", "SecretFileUnreadable", "ZivverAddressNotSecure", "ExcelProtected", "ScriptBlocked",
            "LdapCertificateRefused", "LdapCertificatesUnchecked");
        Add(ErrorCategory.ConnectionError, "EntraUnreachable", "ExchangeNotConnected", "LdapUnreachable", "ZivverUnreachable");
        Add(ErrorCategory.ProtocolError, "EntraUnexpectedAnswer", "ZivverUnexpectedAnswer", "ZivverWrongContentType");
        Add(ErrorCategory.InvalidResult, "ZivverRejected");
        Add(ErrorCategory.ResourceUnavailable, "TaskSchedulerFailed", "EntraServerError", "ZivverServerError");
        Add(ErrorCategory.ResourceBusy, "RunActive", "SourceFileChanging", "SandboxPortInUse");
        Add(
            ErrorCategory.ResourceExists,
            "ProfileExists", "TaskExists", "OutputFileExists", "ImportTargetExists", "ExchangePrefixTaken");
        Add(ErrorCategory.LimitsExceeded, "SourceShrunk", "ExcelTooLarge", "EntraTooManyRequests", "ZivverTooManyRequests", "ReportTooLong");
        Add(ErrorCategory.OperationStopped, "ScriptFailed", "RunStopped");
        Add(
            ErrorCategory.ReadError,
            "SourceFileUnreadable", "StateUnreadable", "ExchangeReadFailed", "ExchangeIncomplete", "LdapIncomplete",
            "LdapCaCertificateUnreadable", "SandboxSeedNotRead");
        Add(
            ErrorCategory.WriteError,
            "ProfileNotWritten", "OutputFileNotWritten", "MappingNotWritten", "JournalNotWritten", "StateNotWritable", "ImportNotWritten");
    }

    /// <summary>Every id that has a category.</summary>
    public static IReadOnlyCollection<string> Ids => ById.Keys;

    /// <summary>The category of an id.</summary>
    public static ErrorCategory Of(string id) => ById.TryGetValue(id, out var category) ? category : ErrorCategory.NotSpecified;

    private static void Add(ErrorCategory category, params string[] ids)
    {
        foreach (var id in ids)
            ById.Add(id, category);
    }
}
