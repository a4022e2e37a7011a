using ZivverSynctool.Execution;
using ZivverSynctool.Mapping.Edits;

namespace ZivverSynctool.Commands;

/// <summary>A cmdlet that edits the account mapping. With <c>-WhatIf</c> it gives the links it would be about.</summary>
public abstract class MappingCommand : ZivverCommand
{
    /// <summary>Asks where the call wants it, and does the edit or shows what it would come to.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="what">What it does, as the question has it, such as <c>Set 3 links</c>.</param>
    private protected void Edit(MappingEdit edit, string what) => Edit(ReadProfile(), edit, what);

    /// <summary>The same for a profile that is read already.</summary>
    private protected void Edit(SyncProfile profile, MappingEdit edit, string what)
    {
        var text = $"Performing the operation \"{what}\" on target \"account mapping of {profile.Name}\".";
        var agreed = Asking(() => ShouldProcess(text, text, "", out var reason) ? true : reason == ShouldProcessReason.WhatIf ? null : (bool?)false, text, QuestionEvent.ConfirmAnswers);
        if (agreed == false)
            return;
        using var session = Open(profile);
        Show(session.EditMapping(edit, preview: agreed is null, StopToken));
    }
}
