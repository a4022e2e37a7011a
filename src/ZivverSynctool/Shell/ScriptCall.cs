using ZivverSynctool.Secrets;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Shell;

/// <summary>A script as it is to be called: found, allowed, and with every parameter it needs, so that it has nothing to ask.</summary>
internal sealed class ScriptCall
{
    private const string IdentityName = "Identity";
    private const string WithAccessName = nameof(SourceRequest.WithAccess);

    private readonly SourceSettings _settings;
    private readonly CommandInfo _script;

    /// <summary>Finds the script and checks what the profile gives it.</summary>
    /// <exception cref="SyncException">It is not there, or is not given what it needs.</exception>
    public ScriptCall(SourceSettings settings, PSCmdlet cmdlet, SourceRequest request, IReadOnlyDictionary<string, Secret> credentials)
    {
        _settings = settings;
        if (!File.Exists(settings.Path))
            throw new SyncException("ScriptMissing", SyncErrorKind.InvalidProfile, $"There is no script '{settings.Path}'.",
                $"Correct the 'path' of source '{settings.Name}' in the profile.");
        _script = cmdlet.InvokeCommand.GetCommand(settings.Path, CommandTypes.ExternalScript)
            ?? throw Invalid("is no PowerShell script", "Name a file that ends in .ps1.");
        foreach (var parameter in settings.Script!.Parameters)
            Parameters[parameter.Key] = parameter.Value;
        foreach (var credential in credentials)
            Parameters[credential.Key] = (object?)ShellCredential.Of(credential.Value) ?? ShellCredential.Protected(credential.Value);
        AskFor(request);
        Check();
    }

    /// <summary>The script.</summary>
    public CommandInfo Command => _script;

    /// <summary>What it is given, by name.</summary>
    public Dictionary<string, object> Parameters { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is asked for some accounts only.</summary>
    public bool IsTargeted { get; private set; }

    // A script that can look for single accounts has parameters for them; any other gives all.
    private void AskFor(SourceRequest request)
    {
        if (request.Identities.Count == 0 || Parameters.ContainsKey(IdentityName) || !Declares(IdentityName) || (request.WithAccess && !Declares(WithAccessName)))
            return;
        Parameters[IdentityName] = request.Identities.ToArray();
        if (request.WithAccess)
            Parameters[WithAccessName] = true;
        IsTargeted = true;
    }

    private void Check()
    {
        foreach (var name in Parameters.Keys)
            if (!Declares(name))
                throw Invalid($"has no parameter '{name}'", _script.Parameters.Count == 0
                    ? $"Declare it in the script, in param(…), or take it out of source '{_settings.Name}' in the profile."
                    : $"Did you mean '{Nearest.To(name, _script.Parameters.Keys)}'? Correct the name in source '{_settings.Name}' in the profile, or declare it in the script, in param(…).");
        var lacking = _script.ParameterSets.Select(Lacking).OrderBy(names => names.Count).FirstOrDefault() ?? [];
        if (lacking.Count > 0)
            throw Invalid($"needs a value for {string.Join(", ", lacking.Select(name => $"'{name}'"))}",
                $"Give it under 'parameters' or 'credentials' of source '{_settings.Name}' in the profile.");
    }

    private List<string> Lacking(CommandParameterSetInfo set) =>
        [.. set.Parameters.Where(parameter => parameter.IsMandatory && !IsGiven(parameter)).Select(parameter => parameter.Name)];

    private bool IsGiven(CommandParameterInfo parameter) => Parameters.ContainsKey(parameter.Name) || parameter.Aliases.Any(Parameters.ContainsKey);

    private bool Declares(string name) => _script.Parameters.Values.Any(parameter =>
        parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || parameter.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));

    private SyncException Invalid(string what, string remedy) =>
        new("ScriptParameters", SyncErrorKind.InvalidProfile, $"The script '{_settings.Path}' of source '{_settings.Name}' {what}.", remedy);
}
