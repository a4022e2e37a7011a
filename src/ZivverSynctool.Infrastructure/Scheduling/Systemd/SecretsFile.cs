using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Scheduling.Systemd;

/// <summary>
/// The file that systemd takes the variables of a task's secrets from. It is made without values, for its owner's eyes only, and never
/// replaced: whoever registers the task writes the secrets into it.
/// </summary>
[SupportedOSPlatform("linux")]
internal static partial class SecretsFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the file where the profile needs one and there is none.</summary>
    /// <returns>What is still to be done, as sentences.</returns>
    public static IReadOnlyList<string> Prepare(TaskDefinition task, UnitFolder folder)
    {
        var variables = SecretVariables.Of(task.Profile);
        var path = folder.Secrets(task.Name);
        if (variables.Count == 0)
            return [];
        if (File.Exists(path))
            return (File.GetUnixFileMode(path) & ~OwnerOnly) == 0 ? [] : [$"'{path}' holds secrets and others may read it: chmod 600 '{path}'."];
        using (var writer = new StreamWriter(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
        {
            writer.WriteLine("# Secrets of a scheduled task (systemd.exec(5), EnvironmentFile=). Write each value between single quotes.");
            foreach (var variable in variables.Where(name => VariableName().IsMatch(name)))
                writer.WriteLine($"{variable}=''");
        }

        return [$"Write the {(variables.Count == 1 ? "value" : "values")} of {string.Join(", ", variables)} into '{path}': the task has no other way to know."];
    }

    /// <summary>What is left of a task that is taken away.</summary>
    public static IReadOnlyList<string> Left(string task, UnitFolder folder) =>
        File.Exists(folder.Secrets(task)) ? [$"'{folder.Secrets(task)}' is still there, and may hold secrets: delete it where nothing needs it."] : [];

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex VariableName();
}
