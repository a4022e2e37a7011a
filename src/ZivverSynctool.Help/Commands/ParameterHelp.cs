namespace ZivverSynctool.Help.Commands;

/// <summary>A parameter, as it is in one parameter set or, in the list of all, in the first that has it.</summary>
/// <param name="Name">Its name, without the dash.</param>
/// <param name="Type">The short name of its type; a switch is <c>SwitchParameter</c>.</param>
/// <param name="Description">What it means.</param>
/// <param name="Values">The words it takes, where these are few; else empty.</param>
/// <param name="Default">What it is where it is left out, or <c>None</c>.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Position">Where it stands without its name, from 0 on, or <c>named</c>.</param>
/// <param name="Pipeline">How it takes objects of the pipeline.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="TakesWildcards">Whether its values may have wildcards.</param>
public sealed record ParameterHelp(
    string Name,
    string Type,
    string Description,
    IReadOnlyList<string> Values,
    string Default,
    bool IsRequired,
    string Position,
    string Pipeline,
    IReadOnlyList<string> Aliases,
    bool TakesWildcards)
{
    /// <summary>Whether it is a switch, which takes no value.</summary>
    public bool IsSwitch => Type == nameof(SwitchParameter);

    /// <summary>What it means, and the words it takes.</summary>
    public string DescriptionWithValues => Values.Count == 0 ? Description : $"{Description} One of {string.Join(", ", Values.Select(value => $"`{value}`"))}.";

    /// <summary>How it stands in the syntax, such as <c>[-Last &lt;Int32&gt;]</c>.</summary>
    public string Syntax
    {
        get
        {
            var name = Position == Named ? $"-{Name}" : $"[-{Name}]";
            var whole = IsSwitch ? name : $"{name} <{Type}>";
            return IsRequired ? whole : $"[{whole}]";
        }
    }

    /// <summary>The position of a parameter that has none.</summary>
    public const string Named = "named";
}
